import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import type { MockRepository, RegistryState, MockTagRow } from '~mocks/state';
import type { RenderedApp } from '../render-app';
import { findToast, press, rowOf } from './acting';
import { findResult, openCleanUp } from './clean-up-world';
import { again, pressAsSessionEnds, signInAs } from './session-world';

const cleanable = 'acme/cleanable';

async function openDialog({ user }: RenderedApp, name: RegExp): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
  await user.click(button);
  return screen.findByRole('dialog');
}

function repositoryOf({ registry }: RenderedApp): MockRepository {
  const found = registry.state.repositories.get(cleanable);
  if (found === undefined) throw new Error('There is no such repository.');
  return found;
}

const dayMs = 86_400_000;

function rowIn(state: RegistryState, tagName: string): MockTagRow {
  const row = state.repositories.get(cleanable)?.rows.find(({ name }) => name === tagName);
  if (row === undefined) throw new Error('There is no such tag.');
  return row;
}

/** @param inMs milliseconds from now */
function endsIn(state: RegistryState, tagName: string, inMs: number): void {
  rowIn(state, tagName).endMs = Date.now() + inMs;
}

beforeEach(() => localStorage.clear());

describe('a clean-up that is applied', () => {
  it('removes what the dialog names, and an undo brings it back', async () => {
    const app = openCleanUp(['take name:nightly-*', 'keep newest:2'], {}, '&effect=remove');
    const dialog = await openDialog(app, /^Remove 2 tags…$/);
    expect(within(dialog).getByRole('heading', { level: 1 })).toHaveTextContent('Remove 2 tags?');
    await press(app, 'Remove 2 tags');
    const toast = await findToast('Removed 2 tags');
    expect([1, 2, 3].map((at) => rowOf(app, cleanable, `nightly-${at}`) === undefined)).toEqual([true, true, false]);
    expect(screen.queryByRole('link', { name: 'nightly-1' })).not.toBeInTheDocument();
    expect(await screen.findByText(/^In this browser these rules were last applied to 2 tags, /)).toBeVisible();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Removed 2 tags');
    expect(await findResult('nightly-1')).toBeVisible();
  });

  it('sets an expiration unless the person chooses otherwise', async () => {
    const app = openCleanUp(['take name:nightly-1']);
    const dialog = await openDialog(app, /^Set expiration of 1 tag…$/);
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 week' }));
    await press(app, 'Change Expiration');
    await findToast(/^.*Successfully set expiration for tag nightly-1 to /);
    expect(rowOf(app, cleanable, 'nightly-1')?.endMs).not.toBeNull();
  });

  it('leaves alone what expires sooner than the date, and does what its number says', async () => {
    const app = openCleanUp(['take name:nightly-*'], { prepare: (state) => endsIn(state, 'nightly-1', dayMs) });
    const dialog = await openDialog(app, /^Set expiration of 3 tags…$/);
    expect(within(dialog).queryByText(/left alone/)).toBeNull();
    expect(within(dialog).getByText('Choose a date.')).toBeVisible();
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 week' }));
    expect(
      within(dialog).getByText('1 tag already expires by then and will be left alone', { exact: false }),
    ).toBeVisible();
    expect(within(dialog).getByText(/ as it is\.$/)).toHaveTextContent(/^nightly-1: expires /);
    expect(within(dialog).queryByText(/would expire later/)).toBeNull();
    const before = rowOf(app, cleanable, 'nightly-1')?.endMs;
    await press(app, 'Change Expiration of 2 tags');
    await findToast(/Successfully updated 2 tag expirations/);
    expect(rowOf(app, cleanable, 'nightly-1')?.endMs).toBe(before);
    expect(rowOf(app, cleanable, 'nightly-2')?.endMs).not.toBeNull();
    expect(await screen.findByText(/^In this browser these rules were last applied to 2 tags, /)).toBeVisible();
  });

  it('has nothing to do where every tag expires sooner, and does not offer to keep one for ever', async () => {
    const app = openCleanUp(['take name:nightly-1'], { prepare: (state) => endsIn(state, 'nightly-1', dayMs) });
    const dialog = await openDialog(app, /^Set expiration of 1 tag…$/);
    expect(within(dialog).queryByRole('button', { name: 'Never' })).toBeNull();
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 week' }));
    expect(within(dialog).getByRole('button', { name: 'Change Expiration' })).toBeDisabled();
    await app.user.click(within(dialog).getByRole('button', { name: 'Clear' }));
    expect(within(dialog).getByText('Choose a date.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Change Expiration' })).toBeDisabled();
  });

  it('refuses beforehand what the registry would not keep as it is', async () => {
    const app = openCleanUp(['take name:nightly-*'], {
      prepare: (state) => {
        const row = rowIn(state, 'nightly-1');
        row.startMs = Date.now() - 800 * dayMs;
      },
    });
    const dialog = await openDialog(app, /^Set expiration of 3 tags…$/);
    await app.user.click(within(dialog).getByRole('button', { name: 'In 1 week' }));
    expect(within(dialog).getByText(/not possible for some tags, which will be skipped/)).toBeVisible();
    expect(within(dialog).getByText(/^A tag can expire at most 104 weeks|104 weeks after it began/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Change Expiration of 2 tags' })).toBeEnabled();
  });

  it('leaves alone what changed since it was listed, and names it', async () => {
    const app = openCleanUp(['take name:nightly-*'], {}, '&effect=remove');
    const dialog = await openDialog(app, /^Remove 3 tags…$/);
    const { rows } = repositoryOf(app);
    const [moved, locked] = ['nightly-1', 'nightly-2'].map((name) => rows.find((row) => row.name === name));
    const other = rows.find(({ name }) => name === 'latest');
    if (moved === undefined || locked === undefined || other === undefined) throw new Error('A tag is missing.');
    moved.digest = other.digest;
    locked.immutable = true;
    await press(app, 'Remove 3 tags');
    expect(await within(dialog).findByText(/nightly-1 now points to .* It was left alone\./)).toBeVisible();
    expect(within(dialog).getByText(/nightly-2 .*immutable.* It was left alone\./)).toBeVisible();
    expect(rowOf(app, cleanable, 'nightly-3')).toBeUndefined();
    expect(rowOf(app, cleanable, 'nightly-1')?.digest).toBe(other.digest);
    const writes = app.requests.filter(({ method }) => method === 'DELETE');
    expect(writes.map(({ url }) => url.replace(/^.*\//, ''))).toEqual(['nightly-3']);
  });

  it('goes on after a sign-in when the session ends in the middle', async () => {
    const app = openCleanUp(['take name:nightly-*'], {}, '&effect=remove');
    const dialog = await openDialog(app, /^Remove 3 tags…$/);
    pressAsSessionEnds(app, within(dialog).getByRole('button', { name: 'Remove 3 tags' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    await findToast('Removed 3 tags');
    expect(rowOf(app, cleanable, 'nightly-1')).toBeUndefined();
  });
});

describe('a clean-up that cannot be applied says why', () => {
  it('to people who may only read', async () => {
    openCleanUp(['take name:nightly-*'], { signedInAs: 'viewer' });
    expect(await screen.findByText('You need write permission on this repository.')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Set expiration of 3 tags…/ })).toHaveAttribute('aria-disabled', 'true');
  });

  it('to people who are not signed in, with the way to do that', async () => {
    openCleanUp(['take name:nightly-*'], { signedInAs: null });
    expect(await screen.findByText('You have to sign in first.')).toBeVisible();
    const link = within(screen.getByRole('main')).getByRole('link', { name: 'Sign in' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('/repository/acme/cleanable/clean-up?rule=');
  });

  it('without rules, and without tags that go', async () => {
    const { user } = openCleanUp([]);
    expect(await screen.findByText('Add a rule first.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add rule' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Keep signed/ }));
    expect(await screen.findByText('No tag goes.')).toBeVisible();
  });

  it('while tags are missing', async () => {
    let pages = 0;
    mockServer.use(
      http.get('*/api/v1/repository/acme/cleanable/tag/', () => {
        pages += 1;
        return new HttpResponse('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
      }),
    );
    const { user } = openCleanUp(['take name:nightly-*']);
    expect(await screen.findByText('The tags could not be read')).toBeVisible();
    expect(pages).toBeGreaterThan(0);
    mockServer.resetHandlers();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await findResult('nightly-1')).toBeVisible();
  });
});
