import { screen, within } from '@testing-library/react';
import { addManifest } from '~mocks/build-state';
import type { RegistryState } from '~mocks/state';
import type { RenderedApp } from '../render-app';
import { addOwnTags, imageNamed } from './own-tags';

const hour = 3_600_000;
export const day = 24 * hour;

/** Noon of a day so many days ago, so that no change of the date falls in between. */
export function noon(daysAgo: number): number {
  const at = new Date(Date.now() - daysAgo * day);
  at.setHours(12, 0, 0, 0);
  return at.getTime();
}

const digest = (name: string) => imageNamed(name).digest;
export const a = digest('a');
export const b = digest('b');

/** `sha256` and 14 digits, as the sentences show a digest. */
export const chip = (full: string) => `sha256${full.slice(7, 21)}`;

/**
 * `acme/told`: `latest` was created 9 days ago, moved 5 days ago and reverted 3 days ago; `gone` was deleted 4 days ago;
 * `soon` expires in 2 days; `erased` was deleted permanently.
 */
export function addTold(state: RegistryState): void {
  const repository = addOwnTags(
    state,
    'acme/told',
    [
      { name: 'latest', digest: a, startMs: noon(9), endMs: noon(5) },
      { name: 'latest', digest: b, startMs: noon(5), endMs: noon(3) },
      { name: 'latest', digest: a, startMs: noon(3), reversion: true },
      { name: 'gone', digest: a, startMs: noon(8), endMs: noon(4) },
      { name: 'soon', digest: b, startMs: noon(7), endMs: noon(-2) },
      { name: 'erased', digest: b, startMs: noon(6), endMs: noon(30) },
    ],
    { teamRoles: { devs: 'write' } },
  );
  for (const name of ['a', 'b']) addManifest(repository, imageNamed(name));
}

export const toldAddress = '/repository/acme/told?tab=history';

/** A repository with so many rows of history: tags `t-0` … `t-9` move by turns. */
export function addLongHistory(state: RegistryState, count: number): void {
  const lastOf = new Map<string, number>();
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, index) => {
    const name = `t-${index % 10}`;
    const startMs = now - (index + 1) * hour;
    const endMs = lastOf.get(name) ?? null;
    lastOf.set(name, startMs);
    return { name, digest: index % 20 < 10 ? a : b, startMs, endMs };
  });
  addOwnTags(state, 'acme/long', [...rows, { name: 'first', digest: a, startMs: now - (count + 1) * hour }], {});
}

export function historyTable(): HTMLElement {
  return screen.getByRole('table', { name: 'Tag history table' });
}

/** The sentences on screen, without their notes. */
export function shownSentences(): (string | null)[] {
  return [...historyTable().querySelectorAll('[data-testid="change-sentence"]')].map(({ textContent }) => textContent);
}

/** The days that stand above their changes. */
export function shownDays(): (string | null)[] {
  return [...historyTable().querySelectorAll('[scope="rowgroup"]')].map(({ textContent }) => textContent);
}

/** Waits for a change and gives back the first one with such a sentence. */
export async function findSentence(text: string | RegExp): Promise<HTMLElement> {
  const found = await screen.findAllByText((_content, element) => {
    if (!(element instanceof HTMLElement) || element.dataset.testid !== 'change-sentence') return false;
    const shown = element.textContent ?? '';
    return typeof text === 'string' ? shown === text : text.test(shown);
  });
  return found[0] as HTMLElement;
}

/** The row that holds a sentence. */
export function rowOfSentence(sentence: HTMLElement) {
  const row = sentence.closest('tr');
  if (row === null) throw new Error('The sentence is in no row.');
  return within(row);
}

/** What was asked of the tag list, as paths with their query. */
export function historyRequests({ requests }: Pick<RenderedApp, 'requests'>): string[] {
  return requests.map(({ url }) => url).filter((url) => /\/tag\/\?/.test(url) && !url.includes('onlyActiveTags'));
}
