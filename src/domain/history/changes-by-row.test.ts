import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { changesByRow } from './changes-by-row';
import { historyRowKey } from './history-row-key';
import { reconstructHistory } from './tag-history';

const minute = 60_000;

const row = (name: string, startedAt: number, endsAt: number | null, more: Partial<Tag> = {}): Tag =>
  sampleTag({ name, manifestDigest: `sha256:${startedAt}`, startedAt, endsAt, ...more });

describe('the changes of an entry', () => {
  it.each<[string, Tag[], string | undefined, string | undefined]>([
    ['is there', [row('a', minute, null)], 'created', undefined],
    ['will expire', [row('a', minute, 90 * minute)], 'created', 'will-expire'],
    ['was deleted', [row('a', minute, 5 * minute)], 'created', 'deleted'],
    ['gave way to another', [row('a', minute, 5 * minute), row('a', 5 * minute, null)], 'created', 'moved'],
    [
      'gave way to an older image',
      [row('a', minute, 5 * minute), row('a', 5 * minute, null, { isReversion: true })],
      'created',
      'reverted',
    ],
    ['took the place of another', [row('a', 5 * minute, null), row('a', minute, 5 * minute)], 'moved', undefined],
    ['was deleted permanently', [row('a', 5 * minute, minute)], 'created', 'permanently-deleted'],
    ['has no known beginning', [row('a', 0, 5 * minute, { startedAt: null })], undefined, 'deleted'],
  ])('that %s', (_what, rows, began, ended) => {
    const changes = reconstructHistory(rows, { isComplete: true, now: 60 * minute });
    const found = changesByRow(changes).get(historyRowKey(rows[0]!));
    expect([found?.began?.kind, found?.ended?.kind]).toEqual([began, ended]);
  });
});
