import { act, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { BrowserRouter } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { codec, count, useViewState } from '@/routing/view-state';
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

  it('and Back leads to what was there, also before either is drawn', async () => {
    const app = renderApp('/repository/acme/webapp');
    await findRow('stable');
    await act(async () => {
      screen.getByRole('tab', { name: 'Information' }).click();
      await goBack();
    });
    expect(window.location.search).toBe('');
    expect(screen.getByRole('tab', { name: 'Tags' })).toHaveAttribute('aria-selected', 'true');
    await findRow('stable');
    await app.user.click(within(await findTable()).getByRole('button', { name: 'Size' }));
    expect(window.location.search).toMatch(/^\?sort=size/);
  });

  it('and the next change does not bring back what Back undid before it was drawn', async () => {
    const app = renderApp('/repository/acme/webapp');
    const size = within(await findTable()).getByRole('button', { name: 'Size' });
    await act(async () => {
      size.click();
      expect(window.location.search).toMatch(/^\?sort=size/);
      await goBack();
    });
    await app.user.click(screen.getByRole('tab', { name: 'Information' }));
    expect(window.location.search).toBe('?tab=information');
  });
});

/** A part of the view that reads the address as well, and is drawn before the router has the new address. */
describe('a part that appears in the middle of a change', () => {
  const pages = codec<{ page: number }>({ page: { param: 'page', field: count() } });

  function Part() {
    useViewState(pages);
    return null;
  }

  function View() {
    const [view, change] = useViewState(pages);
    const [hasPart, setHasPart] = useState(false);
    return (
      <>
        <button onClick={() => change({ page: 3 - view.page })}>other page</button>
        <button onClick={() => flushSync(() => setHasPart(true))}>part</button>
        {hasPart && <Part />}
      </>
    );
  }

  it('does not make the next change be taken for none', () => {
    window.history.replaceState(null, '', '/');
    render(
      <BrowserRouter>
        <View />
      </BrowserRouter>,
    );
    act(() => {
      flushSync(() => screen.getByText('other page').click());
      expect(window.location.search).toBe('?page=2');
      screen.getByText('part').click();
      flushSync(() => screen.getByText('other page').click());
    });
    expect(window.location.search).toBe('');
  });
});
