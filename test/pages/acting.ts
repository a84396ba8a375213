import { screen, waitFor, within } from '@testing-library/react';
import type { RenderedApp } from '../render-app';
import { findRow } from './tags-table';

/** Opens an action's dialog from the menu of a tag's row. */
export async function openAction({ user }: RenderedApp, tagName: string, action: string): Promise<HTMLElement> {
  await findRow(tagName);
  await user.click(await screen.findByLabelText(`Actions for tag ${tagName}`));
  await user.click(await screen.findByRole('menuitem', { name: action }));
  return screen.findByRole('dialog');
}

/** Opens an action's dialog for the tags that are selected first. */
export async function openBulkAction(
  app: RenderedApp,
  tagNames: readonly string[],
  action: string,
): Promise<HTMLElement> {
  for (const name of tagNames) await app.user.click(await screen.findByLabelText(`Select ${name}`));
  await app.user.click(screen.getByRole('button', { name: 'Actions' }));
  await app.user.click(await screen.findByRole('menuitem', { name: action }));
  return screen.findByRole('dialog');
}

/** Presses a button of the open dialog. */
export async function press({ user }: RenderedApp, name: string): Promise<void> {
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name }));
}

/** Waits for a toast and gives it back. */
export async function findToast(text: string | RegExp): Promise<HTMLElement> {
  const title = await screen.findByText((_content, element) => {
    const isTitle =
      element?.classList.contains('pf-v6-c-alert__title') === true && element.closest('[role="dialog"]') === null;
    return (
      isTitle &&
      (typeof text === 'string' ? (element.textContent ?? '').endsWith(text) : text.test(element.textContent ?? ''))
    );
  });
  const toast = title.closest<HTMLElement>('.pf-v6-c-alert');
  if (toast === null) throw new Error('The text is in no toast.');
  return toast;
}

/** What the registry has of a tag now: its active row. */
export function rowOf({ registry }: RenderedApp, repository: string, tagName: string) {
  const [namespace, ...name] = repository.split('/');
  const found = [...registry.state.repositories.values()].find(
    (candidate) => candidate.namespace === namespace && candidate.name === name.join('/'),
  );
  const now = Date.now();
  return found?.rows.find((row) => row.name === tagName && (row.endMs === null || row.endMs > now));
}

export async function waitUntilClosed(): Promise<void> {
  await waitFor(() => {
    if (screen.queryByRole('dialog') !== null) throw new Error('The dialog is still open.');
  });
}
