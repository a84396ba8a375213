import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goBack, renderApp } from '../render-app';
import { findRow, findTable } from './tags-table';

/** Two changes before anything is drawn again, as a script, a paste or a very quick person makes them. */
describe('two changes of the address at once', () => {
  it('both count', async () => {
    renderApp('/repository/acme/webapp?filter=immutable');
    await screen.findByLabelText('Clear all filters');
    const wanted = within(await findTable()).getByRole('button', { name: 'Size' });
    act(() => {
      screen.getByLabelText('Clear all filters').click();
      wanted.click();
    });
    const params = new URLSearchParams(window.location.search);
    expect(params.get('filter')).toBeNull();
    expect(params.get('sort')).toMatch(/^size/);
  });

  it('and Back undoes the last', async () => {
    const app = renderApp('/repository/acme/webapp');
    await findRow('stable');
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    await goBack();
    await findRow('stable');
    await app.user.click(screen.getByRole('tab', { name: 'Tag history' }));
    expect(window.location.search).toBe('?tab=history');
  });
});
