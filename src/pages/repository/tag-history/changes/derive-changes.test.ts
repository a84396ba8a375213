import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { reconstructHistory } from '@/domain/history/tag-history';
import { writePicked, pickedMoment } from '@/domain/time/time-range';
import { sampleTag } from '../../../../../test/sample-tag';
import { deriveChanges } from './derive-changes';
import { liveTags } from './live-tags';

const hour = 3_600_000;
const start = new Date(2026, 9, 3, 12).getTime();
const now = start + 100 * hour;

function row(name: string, from: number, to: number | null): Tag {
  return sampleTag({
    name,
    manifestDigest: `sha256:${from}`,
    startedAt: start + from * hour,
    endsAt: to === null ? null : start + to * hour,
  });
}

const rows = [row('v10', 30, 200), row('v9', 20, 40), row('V9-beta', 10, null), row('v10', 0, 30)];
const changes = reconstructHistory(rows, { isComplete: true, now });

const view = {
  search: '',
  from: '',
  to: '',
  kinds: [],
  showsFuture: false,
  sort: { by: 'date-modified', direction: 'desc' },
} as const;

function derived(patch: Partial<Parameters<typeof deriveChanges>[1]>): string[] {
  return deriveChanges(changes, { ...view, ...patch }).map(({ kind, tagName }) => `${kind} ${tagName}`);
}

const minute = (hours: number) => writePicked(pickedMoment(start + hours * hour));

const all = ['deleted v9', 'moved v10', 'created v9', 'created V9-beta', 'created v10'];

describe('the changes that are listed', () => {
  it.each<[string, Partial<Parameters<typeof deriveChanges>[1]>, string[]]>([
    ['all that has been', {}, all],
    ['what is to come', { showsFuture: true }, ['will-expire v10', ...all]],
    ['oldest first', { sort: { by: 'date-modified', direction: 'asc' } }, all.toReversed()],
    ['a part of a name in any letter case', { search: ' v9-B ' }, ['created V9-beta']],
    ['kinds', { kinds: ['moved', 'deleted'] }, ['deleted v9', 'moved v10']],
    ['from a minute on', { from: minute(20) }, ['deleted v9', 'moved v10', 'created v9']],
    ['to a minute, which belongs to it', { to: minute(10) }, ['created V9-beta', 'created v10']],
    ['a range that ends before it begins hides nothing', { from: minute(20), to: minute(10) }, all],
    ['nonsense hides nothing', { from: 'soon', to: '2026-02-30' }, all],
    [
      'by name as versions go, newest first within each',
      { sort: { by: 'tag-change', direction: 'asc' } },
      ['created V9-beta', 'deleted v9', 'created v9', 'moved v10', 'created v10'],
    ],
    [
      'by name backwards, still newest first within each',
      { sort: { by: 'tag-change', direction: 'desc' } },
      ['moved v10', 'created v10', 'deleted v9', 'created v9', 'created V9-beta'],
    ],
  ])('%s', (_case, patch, expected) => {
    expect(derived(patch)).toEqual(expected);
  });
});

describe('the tags that are alive', () => {
  it.each([
    ['now', now, ['v10', 'V9-beta']],
    ['after an expiration', start + 300 * hour, ['V9-beta']],
  ])('%s', (_case, moment, expected) => {
    const alive = liveTags(rows, moment);
    expect([...alive.keys()]).toEqual(expected);
    expect(liveTags(rows.toReversed(), moment).get('v10')).toBe(alive.get('v10'));
  });

  it('of two rows of one second the one that ended later counts', () => {
    const [short, long] = [row('a', 5, 5), row('a', 5, null)];
    expect(liveTags([short, long], now).get('a')).toBe(long);
    expect(liveTags([long, short], now).get('a')).toBe(long);
  });
});
