import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recentlyDeleted } from '@/domain/history/recently-deleted';
import { reconstructHistory } from '@/domain/history/tag-history';
import type { Tag } from '@/domain/tags/tag';
import { historyRow } from '../../../test/history-row';
import { sampleRepository } from '../../../test/sample-repository';
import { autoPruneEstimate } from '@/domain/policies/auto-prune-estimate';
import type { AutoPrunePolicy } from '@/domain/policies/policy';
import { agendaItems } from './agenda-items';

const day = 86_400;
const nowSeconds = Date.UTC(2026, 10, 29, 12) / 1000;
const now = nowSeconds * 1000;
const settings = { ...sampleRepository, tagExpirationSeconds: 14 * day };

/** A row that began and ended so many days after now; null: it goes on. */
const row = (name: string, start: number, end: number | null, digest = name) =>
  historyRow(name, nowSeconds + start * day, end === null ? null : nowSeconds + end * day, digest);

function itemsOf(rows: readonly Tag[], over: Partial<Parameters<typeof agendaItems>[0]> = {}) {
  const changes = reconstructHistory(rows, { isComplete: true, now });
  return agendaItems({ changes, rows, settings, estimates: [], now, ...over });
}

const told = (rows: readonly Tag[]) =>
  itemsOf(rows).map(({ kind, tagName, at }) => `${kind} ${tagName} ${(at - now) / 1000 / day}`);

describe('agendaItems', () => {
  const hex = 'a'.repeat(64);
  it.each<[string, Tag[], string[]]>([
    ['nothing', [], []],
    ['a tag that never expires', [row('a', -5, null)], []],
    ['a tag that expires', [row('a', -5, 3)], ['expires a 3']],
    [
      'a tag that was moved: only what it points to now',
      [row('a', -2, 4, 'x'), row('a', -5, -2, 'y')],
      ['expires a 4'],
    ],
    ['a row that was read before it was replaced', [row('a', -2, null, 'x'), row('a', -5, 9, 'y')], []],
    ['a deleted tag', [row('a', -5, -2)], ['lost a 12']],
    ['a deleted tag outside the time machine', [row('a', -50, -15)], []],
    ['a deleted tag that was brought back', [row('a', -1, null), row('a', -5, -2)], []],
    ['one that was brought back with an end', [row('a', -1, 2), row('a', -5, -2)], ['expires a 2']],
    ['only the last life', [row('a', -3, -1, 'x'), row('a', -9, -5, 'y')], ['lost a 13']],
    ['one whose last image was permanently deleted', [row('a', -2, -20, 'x'), row('a', -5, -2, 'y')], []],
    ['one whose image never goes, by another tag', [row('a', -5, -2, 'x'), row('b', -5, null, 'x')], []],
    [
      'one whose image goes later, with another tag',
      [row('a', -5, -2, 'x'), row('b', -5, 30, 'x')],
      ['expires b 30', 'lost a 30'],
    ],
    [
      'one whose image goes earlier with another tag',
      [row('a', -5, -2, 'x'), row('b', -5, 3, 'x')],
      ['expires b 3', 'lost a 12'],
    ],
    [
      'a signature that comes back with its image',
      [row('a', -5, -2, hex), row(`sha256-${hex}.sig`, -5, -2)],
      ['lost a 12'],
    ],
    ['a signature alone', [row('a', -5, null, hex), row(`sha256-${hex}.sig`, -5, -2)], [`lost sha256-${hex}.sig 12`]],
    [
      'the next first, then by name',
      [row('b', -5, 3), row('a', -5, 3), row('c', -5, 1)],
      ['expires c 1', 'expires a 3', 'expires b 3'],
    ],
    ['a moment that no calendar has', [row('a', -5, 9e6)], []],
  ])('%s', (_title, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('says nothing of deleted tags while the time machine is not known', () => {
    expect(itemsOf([row('a', -5, -2), row('b', -5, 2)], { settings: undefined }).map(({ key }) => key)).toEqual([
      'expires b',
    ]);
  });

  it('has only what living tags hold without a time machine', () => {
    const rows = [row('a', -5, -2, 'x'), row('b', -5, 30, 'x'), row('c', -5, -2)];
    const without = { ...settings, tagExpirationSeconds: 0 };
    expect(itemsOf(rows, { settings: without }).map(({ key }) => key)).toEqual(['expires b', 'lost a']);
  });

  it('has what auto-pruning would take, what is due already as of now', () => {
    const policy = { id: 'p', owner: 'repository', pattern: null, takesFitting: true } as const;
    const byAge = { ...policy, rule: { kind: 'creation-date', span: '7d', spanMs: 7 * day * 1000 } } as const;
    const byNumber = { ...policy, rule: { kind: 'number-of-tags', count: 1 } } as const;
    const rows = [row('new', -1, 5), row('old', -9, null)];
    const keys = (policies: readonly AutoPrunePolicy[]) =>
      itemsOf(rows, { estimates: autoPruneEstimate(rows, policies, now) }).map(
        ({ key, at }) => `${key} ${(at - now) / 1000 / day}`,
      );
    expect(keys([byAge])).toEqual(['pruned old 0', 'expires new 5']);
    expect(keys([byNumber])).toEqual(['pruned old 0', 'expires new 5']);
    expect(keys([{ ...byAge, rule: { kind: 'creation-date', span: '5d', spanMs: 5 * day * 1000 } }])).toEqual([
      'pruned old 0',
      'pruned new 4',
      'expires new 5',
    ]);
  });

  const anyRow = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: -60, max: -1 }),
      fc.option(fc.integer({ min: -30, max: 40 })),
      fc.constantFrom('x', 'y', 'z'),
    )
    .map(([name, start, end, digest]) => row(name, start, end, digest));

  it('names for each deleted tag the very moment from which it is not listed any more', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const lost = itemsOf(rows).filter(({ kind }) => kind === 'lost');
        const listedAt = (at: number) => recentlyDeleted({ rows, settings, now: at }).map(({ name }) => name);
        for (const { tagName, at } of lost) {
          expect(listedAt(at - 1)).toContain(tagName);
          expect(listedAt(at)).not.toContain(tagName);
        }
        const named = new Set(lost.map(({ tagName }) => tagName));
        for (const { name, isEarlierEntry } of recentlyDeleted({ rows, settings, now })) {
          if (named.has(name) || isEarlierEntry) continue;
          expect(listedAt(now + 9999 * day * 1000)).toContain(name);
        }
      }),
    );
  });

  it('is in order, of what is to come, and each key is there once', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const items = itemsOf(rows);
        expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => a - b));
        expect(items.every(({ at }) => at > now)).toBe(true);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
    );
  });
});
