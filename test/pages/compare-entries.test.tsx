import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { storeRepository, addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import type { RegistryState } from '~mocks/state';
import { goBack, renderApp, type RenderedApp } from '../render-app';
import { findRow } from './tags-table';

const day = 86_400_000;

/** A tag that was moved twice, and one that never was. */
function addMoved(state: RegistryState): void {
  const repository = storeRepository(state, 'acme/moved', { isPublic: true, description: '' });
  const now = Date.now();
  const digests = ['one', 'two', 'three'].map((name, at) => {
    const image = buildImage({ name, createdMs: now - (9 - at) * day, steps: [{ command: `RUN ${name}`, bytes: 5 }] });
    return addManifest(repository, image).digest;
  });
  const times = [8, 5, 2, 0];
  digests.forEach((digest, at) => {
    const endMs = at === 2 ? null : now - (times[at + 1] ?? 0) * day;
    addRow(repository, { name: 'latest', digest, startMs: now - (times[at] ?? 0) * day, endMs });
  });
  addRow(repository, { name: 'v1', digest: digests[0] ?? '', startMs: now - 8 * day });
  putRowsInOrder(repository);
}

const params = () => new URLSearchParams(window.location.search);
const untilCompared = () => screen.findByRole('tab', { name: 'Layers' });
const historyAsked = ({ requests }: RenderedApp) =>
  requests.filter(({ url }) => url.includes('specificTag=latest') && !url.includes('onlyActiveTags')).length;

async function openBulkMenu({ user }: RenderedApp) {
  await user.click(await screen.findByTestId('bulk-actions-kebab'));
  return screen.findByRole('menuitem', { name: /^Compare/ });
}

/** Selects two tags of three, the newer one first. */
async function selectTwo(): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/webapp?q=v1.1');
  await findRow('v1.10.0');
  for (const name of ['v1.10.0', 'v1.1.0'])
    await app.user.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
  return app;
}

async function expectComparedAndStillSelected(): Promise<void> {
  await untilCompared();
  expect([params().get('a'), params().get('b')]).toEqual(['v1.1.0', 'v1.10.0']);
  await goBack();
  await findRow('v1.10.0');
  expect(screen.getByRole('checkbox', { name: 'Select v1.10.0' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Select v1.1.0' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Select v1.10.1' })).not.toBeChecked();
  expect(window.location.search).toBe('?q=v1.1');
}

describe('two selected tags', () => {
  it('can be compared, from the older to the newer, and are still selected on the way back', async () => {
    const app = await selectTwo();
    await app.user.click(await openBulkMenu(app));
    await expectComparedAndStillSelected();
  });

  it('have a button for it beside the menu, which more or fewer have not', async () => {
    const { user } = renderApp('/repository/acme/webapp?q=v1.1', { signedInAs: 'viewer' });
    await findRow('v1.10.0');
    const select = (name: string) => user.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
    await select('v1.10.0');
    await screen.findByRole('button', { name: /^Remove/ });
    expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
    await select('v1.1.0');
    await select('v1.10.1');
    expect(screen.queryByRole('link', { name: 'Compare' })).toBeNull();
    await select('v1.10.1');
    await user.click(await screen.findByRole('link', { name: 'Compare' }));
    await untilCompared();
    expect([params().get('a'), params().get('b')]).toEqual(['v1.1.0', 'v1.10.0']);
    await goBack();
    await findRow('v1.10.0');
    expect(screen.getByRole('checkbox', { name: 'Select v1.1.0' })).toBeChecked();
  });

  it.each([
    [['v1.1.0'], true],
    [['v1.1.0', 'v1.10.0', 'v1.10.1'], true],
    [['v1.1.0', 'v1.10.0'], false],
  ])('%j: disabled with its reason is %s', async (names, isDisabled) => {
    const app = renderApp('/repository/acme/webapp?q=v1.1', { signedInAs: 'viewer' });
    await findRow('v1.10.0');
    for (const name of names) await app.user.click(screen.getByRole('checkbox', { name: `Select ${name}` }));
    const item = await openBulkMenu(app);
    if (isDisabled) expect(item).toHaveAttribute('aria-disabled', 'true');
    else expect(item).not.toHaveAttribute('aria-disabled', 'true');
    expect(within(item).queryByText('Select exactly two tags') !== null).toBe(isDisabled);
  });
});

describe('the image that a tag had before', () => {
  it('is looked for once it is asked for, and Back leads to where the person was', async () => {
    const app = renderApp('/repository/acme/moved/tag/latest', { prepare: addMoved });
    await app.user.click(await screen.findByRole('button', { name: 'Actions' }));
    const entry = await screen.findByRole('menuitem', { name: 'Compare with previous' });
    expect(historyAsked(app)).toBe(0);
    await app.user.click(entry);
    await untilCompared();
    expect(historyAsked(app)).toBe(1);
    expect(params().get('a')).toMatch(/^latest@sha256:/);
    expect(params().get('b')).toBe('latest');
    expect(params().get('with')).toBeNull();
    await goBack();
    expect(await screen.findByRole('heading', { level: 1, name: 'moved:latest' })).toBeVisible();
  });

  it('is said to be missing, with a choice of another', async () => {
    const app = renderApp('/repository/acme/moved', { prepare: addMoved });
    await app.user.click(await screen.findByLabelText('Actions for tag v1'));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Compare with previous' }));
    expect(await screen.findByText('The history tells of no other image that v1 had before.')).toBeVisible();
    await app.user.click(await screen.findByRole('link', { name: 'latest' }));
    await untilCompared();
    expect([params().get('a'), params().get('b')]).toEqual(['latest', 'v1']);
  });

  it('may be one that no tag has any more: its report is compared', async () => {
    const { user } = renderApp('/repository/acme/webapp?tab=history&historyTag=latest');
    const links = await screen.findAllByRole('link', { name: 'Compare latest before and after' });
    await user.click(links.at(-1) ?? document.body);
    expect(await screen.findByText(/^\d+ (?:fixed|new) vulnerabilit/, { selector: '[role=status] p' })).toBeVisible();
    expect(screen.getByText(/^Without the manifest of latest \(sha256:[0-9a-f]+\), layers, size/)).toBeVisible();
  });

  it('is a link in each row of the history that moved a tag', async () => {
    const app = renderApp('/repository/acme/moved?tab=history', { prepare: addMoved });
    const links = await screen.findAllByRole('link', { name: 'Compare latest before and after' });
    expect(links).toHaveLength(2);
    await app.user.click(links[1] ?? document.body);
    await untilCompared();
    expect([params().get('a'), params().get('b')]).toEqual([
      expect.stringMatching(/^latest@sha256:/),
      expect.stringMatching(/^latest@sha256:/),
    ]);
  });
});

describe('the choice of another side', () => {
  it('takes what is typed, and says what names no image', async () => {
    const app = renderApp('/repository/acme/moved', { prepare: addMoved });
    await app.user.click(await screen.findByLabelText('Actions for tag v1'));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Compare with…' }));
    const field = await screen.findByRole('textbox', { name: 'Compare v1 with' });
    await app.user.type(field, 'a b{Enter}');
    expect(field).toBeInvalid();
    expect(screen.getByText(/This names no image/)).toBeVisible();
    await app.user.clear(field);
    await app.user.type(field, 'acme/webapp:v1.0.0{Enter}');
    await untilCompared();
    expect([params().get('a'), params().get('b')]).toEqual(['v1', 'acme/webapp:v1.0.0']);
  });

  it('suggests tags that match', async () => {
    const app = renderApp('/repository/acme/webapp/compare?a=v1.0.0');
    expect(await screen.findByRole('group', { name: 'Newest tags' })).toBeVisible();
    await app.user.type(screen.getByRole('textbox', { name: 'Compare v1.0.0 with' }), 'nightly');
    const found = await screen.findByRole('group', { name: 'Tags found' });
    await waitFor(() => {
      const names = within(found)
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
      expect(names).toHaveLength(10);
      expect(names.every((name) => name.startsWith('nightly'))).toBe(true);
    });
  });
});

describe('the palette', () => {
  it('compares two selected tags, which are still selected on the way back', async () => {
    const app = await selectTwo();
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.type(await screen.findByRole('combobox'), 'compare{Enter}');
    await expectComparedAndStillSelected();
  });

  it('compares the tag of the page', async () => {
    const app = renderApp('/repository/acme/moved/tag/latest', { prepare: addMoved });
    await screen.findByRole('button', { name: 'Actions' });
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.type(await screen.findByRole('combobox'), 'compare previous');
    await app.user.click(await screen.findByRole('option', { name: 'Compare with previous' }));
    await untilCompared();
    expect(params().get('a')).toMatch(/^latest@sha256:/);
  });
});
