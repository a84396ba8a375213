import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { previousDigest } from './previous-image';

/** A row with times in seconds; `end` null: alive. */
function row(digest: string, start: number, end: number | null): Tag {
  return sampleTag({
    name: 'v1',
    manifestDigest: digest,
    startedAt: start * 1000,
    endsAt: end === null ? null : end * 1000,
  });
}

describe('previousDigest', () => {
  it.each<[string, Tag[], string | null]>([
    ['nothing', [], null],
    ['a tag that was never moved', [row('a', 10, null)], null],
    ['a move', [row('b', 20, null), row('a', 10, 20)], 'a'],
    ['two moves', [row('c', 30, null), row('b', 20, 30), row('a', 10, 20)], 'b'],
    ['a tag that was made anew with the same image', [row('b', 30, null), row('b', 20, 25), row('a', 10, 20)], 'a'],
    ['a tag that was deleted in between', [row('b', 30, null), row('a', 10, 20)], 'a'],
    ['a tag that is gone', [row('b', 30, 40), row('a', 10, 30)], 'a'],
    ['an image that was deleted permanently', [row('b', 30, null), row('a', 10, 5)], null],
  ])('of %s', (_name, rows, expected) => {
    expect(previousDigest(rows)).toBe(expected);
  });
});
