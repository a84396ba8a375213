import { screen, waitFor, within } from '@testing-library/react';
import type { RenderedApp } from '../render-app';

/** The tags table, once it has rows (or says why it has none). */
export async function findTable(): Promise<HTMLElement> {
  const table = await screen.findByLabelText('Tags', { selector: 'table' });
  await waitFor(() => {
    if (table.getAttribute('aria-busy') === 'true') throw new Error('The table is still loading.');
  });
  return table;
}

/** The line of one tag. */
export async function findRow(tagName: string): Promise<HTMLElement> {
  // By label: looking for a role means computing names and visibility of the whole table.
  const box = await screen.findByLabelText(`Select ${tagName}`);
  const row = box.closest('tr');
  if (row === null) throw new Error(`The check box of ${tagName} is in no row.`);
  return row;
}

/** A cell by the name of its column. */
export function cellOf(row: HTMLElement, column: string): HTMLElement {
  const cell = row.querySelector<HTMLElement>(`[data-label="${column}"]`);
  if (cell === null) throw new Error(`There is no cell for ${column}.`);
  return cell;
}

/** Names of the tags on screen, from top to bottom. */
export function shownTags(): string[] {
  // By attribute: a query by label looks for the labels of every element, and this is asked with every change of the page.
  return [...document.body.querySelectorAll('[aria-label^="Select "]')]
    .map((box) => box.getAttribute('aria-label')?.replace('Select ', '') ?? '')
    .filter((name) => !/^(page$|tags$|none$|all )/.test(name));
}

/** What a test waits for when the order or choice of rows is to change. */
export async function expectTags(names: readonly string[]): Promise<void> {
  await waitFor(() => {
    const shown = shownTags();
    if (shown.join() !== names.join()) throw new Error(`Shown: ${shown.join(', ') || 'no tag'}`);
  });
}

/** Texts of the column headers that have one. */
export function headers(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole('columnheader')
    .map((header) => header.getAttribute('aria-label') ?? header.textContent ?? '');
}

/** Requests for pages of the tag list. */
export function tagRequests({ requests }: RenderedApp): string[] {
  return requests.filter(({ url }) => /\/tag\/\?/.test(url)).map(({ url }) => url);
}

/** Chooses an entry of a menu that opens by a button. */
export async function choose({ user }: RenderedApp, menu: string | RegExp, entry: string | RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: menu }));
  const choice = await waitFor(() => {
    const lists = document.querySelectorAll<HTMLElement>('[role="menu"], [role="listbox"]');
    const found = [...lists].flatMap((list) => within(list).queryAllByText(entry))[0];
    if (found === undefined) throw new Error(`The menu has no entry ${String(entry)}.`);
    return found;
  });
  await user.click(choice);
}
