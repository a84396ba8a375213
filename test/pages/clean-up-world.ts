import { screen, within } from '@testing-library/react';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';

const dayMs = 86_400_000;

/** What is pushed in the repository of these tests: names, and how many days ago. */
const pushed: readonly [name: string, days: number][] = [
  ['latest', 1],
  ['nightly-3', 2],
  ['nightly-2', 20],
  ['nightly-1', 30],
  ['v1.2.2', 40],
  ['v1.2.1', 50],
  ['v1.2.0', 60],
];

/** `acme/cleanable`: nightlies and releases, each an image of its own; `stable` shares that of v1.2.0. */
export function addCleanable(state: RegistryState, now = Date.now()): MockRepository {
  const repository = addOwnTags(state, 'acme/cleanable', [], { teamRoles: { devs: 'write' } });
  for (const [name, days] of pushed) {
    const { digest } = addManifest(repository, imageNamed(`cleanable ${name}`));
    addRow(repository, { name, digest, startMs: now - days * dayMs });
    if (name === 'v1.2.0') addRow(repository, { name: 'stable', digest, startMs: now - days * dayMs });
  }
  putRowsInOrder(repository);
  return repository;
}

/** Opens the clean-up of `acme/cleanable` with rules as the address writes them. */
export function openCleanUp(rules: readonly string[], options: RenderAppOptions = {}, more = ''): RenderedApp {
  const params = new URLSearchParams(rules.map((rule) => ['rule', rule]));
  return renderApp(`/repository/acme/cleanable/clean-up?${params.toString()}${more}`, {
    ...options,
    prepare(state) {
      addCleanable(state);
      options.prepare?.(state);
    },
  });
}

/** Each row of the list that a rule takes, as "nightly-1: Go Rule 1: …". */
export function takenRows(): string[] {
  const table = screen.getByRole('table', { name: 'Tags' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const name = within(row).getByRole('link').textContent;
      return `${name}: ${/(Go|Kept|Not taken) (Rule \d+|\D{0,12})/.exec(row.textContent)?.[0] ?? ''}`;
    })
    .filter((text) => !text.includes('Not taken'));
}

/** The row of a tag, once it is there. */
export async function findResult(tagName: string): Promise<HTMLElement> {
  const link = await screen.findByRole('link', { name: tagName });
  const row = link.closest('tr');
  if (row === null) throw new Error(`${tagName} is in no row.`);
  return row;
}
