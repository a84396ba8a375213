import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RowSeed } from '~mocks/build-state';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { choose, findRow } from './tags-table';

async function open(tags: readonly Partial<RowSeed>[], options: RenderAppOptions = {}): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/own', {
    features: { IMMUTABLE_TAGS: true },
    ...options,
    prepare: (state) => {
      addOwnTags(state, 'acme/own', tags, { userRoles: { bob: 'write' } });
    },
  });
  await findRow(tags[0]?.name ?? '');
  return app;
}

function isImmutable({ registry }: RenderedApp, name: string): boolean | undefined {
  return registry.state.repositories.get('acme/own')?.rows.find((row) => row.name === name)?.immutable;
}

async function select(app: RenderedApp, names: readonly string[]): Promise<void> {
  for (const name of names) await app.user.click(screen.getByLabelText(`Select ${name}`));
}

describe('making immutable', () => {
  it('protects one tag, says what that means, and can be undone by an admin', async () => {
    const app = await open([{ name: 'v1' }]);
    await choose(app, 'Actions for tag v1', 'Make immutable');
    const dialog = await screen.findByRole('dialog', { name: 'Make 1 tag immutable?' });
    expect(dialog).toHaveTextContent(
      'Making a tag immutable prevents it from being modified or deleted. Admin permission will be required to remove immutability.',
    );
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await app.user.click(within(dialog).getByRole('button', { name: 'Make immutable' }));
    expect(await screen.findByText('Successfully set immutability for tag v1')).toBeInTheDocument();
    expect(isImmutable(app, 'v1')).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(isImmutable(app, 'v1')).toBe(false));
  });

  it('protects many, and names those that expire or are protected already', async () => {
    const app = await open([
      { name: 'a' },
      { name: 'b' },
      { name: 'expiring', endMs: Date.now() + 90_000_000 },
      { name: 'fixed', immutable: true },
    ]);
    await select(app, ['a', 'b', 'expiring', 'fixed']);
    await choose(app, 'Actions', 'Make immutable');
    const dialog = await screen.findByRole('dialog', { name: 'Make 2 tags immutable?' });
    expect(dialog).toHaveTextContent('Making tags immutable prevents them from being modified or deleted.');
    const warning = within(dialog).getByTestId('expiring-tags-immutability-warning');
    expect(warning).toHaveTextContent('Tags with expiration will be skipped');
    expect(warning).toHaveTextContent(
      'The following tags have expiration dates and cannot be made immutable. Clear their expiration first: expiring',
    );
    expect(within(dialog).getByText('This tag is already immutable: fixed')).toBeInTheDocument();
    await app.user.click(within(dialog).getByRole('button', { name: 'Make 2 tags immutable' }));
    expect(await screen.findByText('Successfully set immutability for 2 tags')).toBeInTheDocument();
    expect(['a', 'b', 'expiring', 'fixed'].map((name) => isImmutable(app, name))).toEqual([true, true, false, true]);
  });

  it('offers no undo to those who could not take it back', async () => {
    const app = await open([{ name: 'v1' }], { signedInAs: 'bob' });
    await choose(app, 'Actions for tag v1', 'Make immutable');
    const dialog = await screen.findByRole('dialog', { name: 'Make 1 tag immutable?' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Make immutable' }));
    expect(await screen.findByText('Successfully set immutability for tag v1')).toBeInTheDocument();
    expect(isImmutable(app, 'v1')).toBe(true);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('removing immutability', () => {
  it('lifts the protection', async () => {
    const app = await open([
      { name: 'v1', immutable: true },
      { name: 'v2', immutable: true },
    ]);
    await select(app, ['v1', 'v2']);
    await choose(app, 'Actions', 'Remove immutability');
    const dialog = await screen.findByRole('dialog', { name: 'Remove immutability from 2 tags?' });
    expect(dialog).toHaveTextContent('Removing immutability will allow these tags to be modified or deleted.');
    await app.user.click(within(dialog).getByRole('button', { name: 'Remove immutability from 2 tags' }));
    expect(await screen.findByText('Successfully removed immutability for 2 tags')).toBeInTheDocument();
    expect(['v1', 'v2'].map((name) => isImmutable(app, name))).toEqual([false, false]);
  });

  it('stays with the reason if the registry refuses', async () => {
    const app = renderApp('/repository/scenarios/writes?perPage=50', { features: { IMMUTABLE_TAGS: true } });
    await findRow('conflict-409');
    await choose(app, 'Actions for tag conflict-409', 'Make immutable');
    const dialog = await screen.findByRole('dialog', { name: 'Make 1 tag immutable?' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Make immutable' }));
    expect(await within(dialog).findByText(/Could not update immutability for tag conflict-409: /)).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Make immutable' })).toBeEnabled();
  });
});
