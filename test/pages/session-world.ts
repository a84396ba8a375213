import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { RegistryState } from '~mocks/state';
import type { RenderedApp } from '../render-app';

export const again = { name: 'Your session has ended' };

/** The server ends the session; the app learns of it with its next request. */
export function endSession({ registry }: RenderedApp): void {
  registry.signInAs(null);
}

/**
 * The session ends, and this is pressed at once. A pointer on its way would let time pass, in which the page may ask something by
 * itself; then the question is there before the press, which a browser gives to the question and not to what lies below it.
 */
export function pressAsSessionEnds(app: RenderedApp, what: HTMLElement): void {
  endSession(app);
  fireEvent.click(what);
}

/** The app looks at the registry again, as it does when a person comes back to the window. */
export async function comeBack({ client }: RenderedApp): Promise<void> {
  await act(async () => {
    // Requests that wait for a sign-in are not waited for here.
    void client.invalidateQueries();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Types name and password (if asked for) and sends them: with Enter, or with the dialog's button. */
export async function signInAs({ user }: RenderedApp, name: string | null, password = 'password'): Promise<void> {
  const form = await signInForm();
  const dialog = form.closest<HTMLElement>('[role="dialog"]');
  // Until it has taken the focus, a dialog below takes it away from its fields.
  if (dialog !== null) await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  if (name !== null) {
    const field = within(form).getByLabelText('User name');
    await user.clear(field);
    await user.type(field, name);
  }
  const field = within(form).getByLabelText('Password');
  await user.clear(field);
  await user.type(field, dialog === null ? `${password}{Enter}` : password);
  // The document of these tests knows no buttons that belong to a form from outside; a browser's Enter does.
  if (dialog !== null) await user.click(within(dialog).getByRole('button', { name: /^(Sign in|Confirm)$/ }));
}

/** The form of the dialog that lies on top, or of the sign-in page. */
export async function signInForm(): Promise<HTMLElement> {
  const field = await screen.findByLabelText('Password');
  const form = field.closest('form');
  if (form === null) throw new Error('The password field is in no form.');
  return form;
}

export async function waitUntilSignedIn(name: string): Promise<void> {
  await screen.findByRole('button', { name: `User: ${name}` });
}

/** Waits until the app knows who is signed in, without whom nothing can end. */
export async function waitUntilKnown({ client }: RenderedApp): Promise<void> {
  await waitFor(() => {
    if (client.getQueryData(['user']) === undefined) throw new Error('Nobody knows who is signed in.');
  });
}

export async function waitForNoDialog(): Promise<void> {
  await waitFor(() => {
    const open = screen
      .queryAllByRole('dialog')
      .map((dialog) => dialog.getAttribute('aria-label') ?? dialog.textContent);
    if (open.length > 0) throw new Error(`Open: ${open.join(' | ')}`);
  });
}

/** Requests of a kind so far. */
export function asked({ requests }: RenderedApp, pattern: RegExp): string[] {
  return requests.map(({ method, url, status }) => `${method} ${url} ${status}`).filter((line) => pattern.test(line));
}

/** Names of the living tags of a repository, as the registry has them. */
export function livingTags(state: RegistryState, fullName: string): string[] {
  const now = Date.now();
  const rows = state.repositories.get(fullName)?.rows ?? [];
  return rows.filter(({ endMs }) => endMs === null || endMs > now).map(({ name }) => name);
}
