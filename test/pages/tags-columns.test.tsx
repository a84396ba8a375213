import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { cellOf, findRow, findTable, headers, shownTags } from './tags-table';

it('probe', async () => {
  const app = renderApp('/repository/quayadmin/busybox');
  const table = await findTable();
  await findRow('latest');
  console.log(headers(table), shownTags());
  await within(await findRow('latest')).findByText('None Detected');
  console.log((await findRow('latest')).textContent);
  console.log(app.requests.map(r => r.url));
  console.log(screen.getAllByRole('button').map(b => b.getAttribute('aria-label') ?? b.textContent).slice(0,40));
});
