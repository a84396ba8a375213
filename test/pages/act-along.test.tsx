import { waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { mockServer } from '~mocks/node';
import type { MockRepository, RegistryState } from '~mocks/state';
import { endTag } from '~mocks/tag-store';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, press, rowOf } from './acting';
import { addOwnTags, imageNamed } from './own-tags';
import { findRow, shownTags } from './tags-table';

const own = 'acme/own';
const digest = imageNamed('v1').digest;
const signature = `${digest.replace(':', '-')}.sig`;

function repositoryIn(state: RegistryState): MockRepository {
  const found = state.repositories.get(own);
  if (found === undefined) throw new Error('There is no such repository.');
  return found;
}

const repositoryOf = ({ registry }: RenderedApp) => repositoryIn(registry.state);

function addSigned(repository: MockRepository, name: string, startMs: number): void {
  addRow(repository, { name, digest: addManifest(repository, imageNamed(name)).digest, startMs });
}

function addSignature(repository: MockRepository, name: string, startMs: number): void {
  const subject = imageNamed(name).digest;
  const { digest: content } = addManifest(repository, imageNamed(`signature of ${name}`));
  addRow(repository, { name: `${subject.replace(':', '-')}.sig`, digest: content, startMs });
  putRowsInOrder(repository);
}

/** `acme/own` with `other`, and `v1` of an image of its own. */
function addImage(state: RegistryState): void {
  addSigned(addOwnTags(state, own, ['other']), 'v1', 2000);
  putRowsInOrder(repositoryIn(state));
}

/** The same with a signature, and `alias` for the same image. */
function addAlias(state: RegistryState): void {
  addImage(state);
  addRow(repositoryIn(state), { name: 'alias', digest, startMs: 3000 });
  addSignature(repositoryIn(state), 'v1', 1000);
}

const actions = [['Remove'], ['Add new tag']];

/** Takes `v1` off its image, by its removal or by a move. */
async function takeTagOff(app: RenderedApp, action: string): Promise<HTMLElement> {
  const dialog = await openAction(app, action === 'Remove' ? 'v1' : 'other', action);
  if (action === 'Remove') {
    await press(app, 'Remove tag');
    return findToast('Removed tag v1');
  }
  await app.user.type(within(dialog).getByLabelText('new tag name'), 'v1');
  await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Move tag' })).toBeEnabled());
  await press(app, 'Move tag');
  return findToast(/Successfully moved tag v1/);
}

async function undo(app: RenderedApp, toast: HTMLElement): Promise<void> {
  await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
  await findToast(/Undone: /);
}

/** The table shows what the registry has, in its order; `unknown` is what another person removed, which it cannot know yet. */
async function expectTrueTable(app: RenderedApp, unknown: readonly string[] = []): Promise<void> {
  await waitFor(() => {
    const living = repositoryOf(app).rows.filter(({ endMs }) => endMs === null || endMs > Date.now());
    expect(shownTags().filter((name) => !unknown.includes(name))).toEqual(living.map(({ name }) => name));
  });
}

/** What was asked for by a part of the name since that many requests. */
function askedByName({ requests }: RenderedApp, since: number): (string | null)[] {
  return requests.slice(since).flatMap(({ url }) => {
    const text = new URL(url, 'https://registry').searchParams.get('filter_tag_name');
    return text === null ? [] : [text];
  });
}

describe('A signature', () => {
  it.each(actions)('%s: goes along if somebody removed the alias that is still listed', async (action) => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addAlias });
    await findRow(signature);
    const alias = rowOf(app, own, 'alias');
    if (alias !== undefined) endTag(repositoryOf(app), alias, Date.now());
    const toast = await takeTagOff(app, action);
    expect(rowOf(app, own, signature)).toBeUndefined();
    await expectTrueTable(app, ['alias']);
    await undo(app, toast);
    expect(rowOf(app, own, signature)).toBeDefined();
    await expectTrueTable(app, ['alias']);
  });

  it.each(actions)('%s: comes back with an undo if somebody pushed it after the list was read', async (action) => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addImage });
    await findRow('v1');
    addSignature(repositoryOf(app), 'v1', Date.now());
    const toast = await takeTagOff(app, action);
    expect(rowOf(app, own, signature)).toBeUndefined();
    await undo(app, toast);
    expect(rowOf(app, own, signature)).toBeDefined();
    await expectTrueTable(app);
  });

  it('of the image that a new tag was made for goes and comes with the undo, if that is its last tag by then', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addAlias });
    const dialog = await openAction(app, 'v1', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'new');
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Create tag' })).toBeEnabled());
    await press(app, 'Create tag');
    const toast = await findToast(/Successfully created tag new/);
    for (const name of ['v1', 'alias']) {
      const row = rowOf(app, own, name);
      if (row !== undefined) endTag(repositoryOf(app), row, Date.now());
    }
    await undo(app, toast);
    expect(rowOf(app, own, 'new')).toBeUndefined();
    expect(rowOf(app, own, signature)).toBeDefined();
    await expectTrueTable(app, ['v1', 'alias']);
  });

  it('stays with an alias, and is asked for once before and once after', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addAlias });
    await findRow(signature);
    const before = app.requests.length;
    await takeTagOff(app, 'Remove');
    await expectTrueTable(app);
    expect(shownTags()).toContain(signature);
    const prefix = signature.replace('.sig', '');
    expect(askedByName(app, before)).toEqual([`like:${prefix}`, `like:${prefix}`]);
  });

  it('is not asked for if tags are deleted permanently, which takes none along', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addAlias });
    const dialog = await openAction(app, 'v1', 'Permanently delete');
    await app.user.type(within(dialog).getByLabelText(/Confirm deletion/), 'confirm');
    const before = app.requests.length;
    await press(app, 'Permanently delete tag');
    await findToast('Permanently deleted tag v1');
    expect(askedByName(app, before)).toEqual([]);
  });

  it('that cannot be asked for lets the tag stay, and says so', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: addAlias });
    await findRow(signature);
    mockServer.use(
      http.get('*/tag/', ({ request }) => (request.url.includes('filter_tag_name') ? Response.error() : undefined)),
    );
    const dialog = await openAction(app, 'v1', 'Remove');
    await press(app, 'Remove tag');
    expect(await within(dialog).findByText(/Could not remove tag v1/)).toBeVisible();
    expect(rowOf(app, own, 'v1')).toBeDefined();
  });
});
