import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleRepository as repository } from '../../../test/sample-repository';
import { sampleTag } from '../../../test/sample-tag';
import { anythingDeleted } from './anything-deleted';

const now = Date.UTC(2026, 10, 24, 12);
const day = 86_400_000;

/** A row that began and ended so many days ago, negative for days to come; null: it goes on. */
function row(name: string, startedDaysAgo: number, endedDaysAgo: number | null, letter = name): Tag {
  return sampleTag({
    name,
    manifestDigest: `sha256:${letter}`,
    sizeBytes: 5,
    startedAt: now - startedDaysAgo * day,
    endsAt: endedDaysAgo === null ? null : now - endedDaysAgo * day,
  });
}

interface Case {
  active?: Tag[];
  history?: Tag[];
  removedHere?: Tag[];
  /** What is told of a whole history, and of a part of one. */
  whole: string;
  part: string;
}

const a = row('a', 5, null);

describe('anythingDeleted', () => {
  it.each<[string, Case]>([
    ['nothing at all', { whole: 'no', part: 'unknown' }],
    ['living tags only', { active: [a], history: [a], whole: 'no', part: 'unknown' }],
    ['a tag that was deleted', { active: [a], history: [a, row('b', 5, 2)], whole: 'yes', part: 'yes' }],
    [
      'a tag that was moved',
      { active: [row('a', 2, null)], history: [row('a', 5, 2, 'old')], whole: 'no', part: 'unknown' },
    ],
    [
      'a deleted name that lives again, by an entry that is not loaded',
      { active: [a], history: [row('a', 8, 6)], whole: 'no', part: 'unknown' },
    ],
    ['what left the time machine', { history: [row('b', 50, 20)], whole: 'no', part: 'unknown' }],
    [
      'what left the time machine, but a living tag holds it',
      { active: [a], history: [row('b', 50, 20, 'a')], whole: 'yes', part: 'yes' },
    ],
    ['what was permanently deleted', { history: [row('b', 5, 14)], whole: 'no', part: 'unknown' }],
    ['a tag that expired since it was read', { history: [row('b', 5, 0.01)], whole: 'yes', part: 'yes' }],
    ['one that this tab removed since', { history: [a], removedHere: [row('a', 5, 0)], whole: 'yes', part: 'yes' }],
    [
      'one that this tab removed, of the history that is not loaded',
      { removedHere: [row('a', 5, 0)], whole: 'yes', part: 'yes' },
    ],
    [
      'one that this tab removed and brought back',
      { active: [row('a', 0, null)], history: [a], removedHere: [row('a', 5, 0)], whole: 'no', part: 'unknown' },
    ],
    [
      'the only deleted tag, restored since it was read',
      { active: [row('b', 0, null)], history: [row('b', 5, 2)], whole: 'no', part: 'unknown' },
    ],
    [
      'one that this tab removed and permanently deleted',
      { removedHere: [row('a', 5, 6)], whole: 'no', part: 'unknown' },
    ],
    // It may have been removed for good.
    ['one that somebody else removed since', { history: [a], whole: 'unknown', part: 'unknown' }],
    ['one that is to expire and was removed since', { history: [row('a', 5, -3)], whole: 'unknown', part: 'unknown' }],
  ])('%s', (_case, { active = [], history = [], removedHere = [], whole, part }) => {
    const input = { active, history, removedHere, settings: repository, now };
    expect(anythingDeleted({ ...input, mayHaveOthers: false })).toBe(whole);
    expect(anythingDeleted({ ...input, mayHaveOthers: true })).toBe(part);
  });
});
