import { describe, expect, it } from 'vitest';
import { nextBudget, overruns } from './budget';
import type { CountedLoad, Counts } from './counted-load';

const counts: Counts = {
  bytes: 200_000,
  files: 9,
  requests: 14,
  depth: 3,
  forcedLayouts: 2,
  restyles: 1,
  elements: 1300,
};
const budget = { tags: { ...counts, bytes: 202_048, elements: 1340 } };

function counted(changes: Partial<Counts>, parts: Partial<CountedLoad['parts']> = {}): CountedLoad {
  const none = { bytes: [], files: [], requests: [], depth: [], forcedLayouts: [], restyles: [], elements: [] };
  return { counts: { ...counts, ...changes }, parts: { ...none, ...parts } };
}

describe('a page within its budget', () => {
  it.each([
    ['as it was', {}],
    [
      'with less of everything',
      { bytes: 1, files: 1, requests: 1, depth: 1, forcedLayouts: 0, restyles: 0, elements: 1 },
    ],
    ['with a few bytes and elements more', { bytes: 202_048, elements: 1340 }],
  ])('%s', (_what, changes) => {
    expect(overruns('tags', counted(changes), budget)).toEqual([]);
  });
});

describe('a page over its budget is told of', () => {
  it.each([
    ['20 KB', { bytes: 220_480 }, /^tags: 220480 bytes .*, 18432 more than the 202048 allowed/],
    ['a file', { files: 10 }, /^tags: 10 files of .*, 1 more than the 9 allowed/],
    ['a request', { requests: 15 }, /^tags: 15 requests .*, 1 more than the 14 allowed/],
    ['a round', { depth: 4 }, /^tags: 4 rounds .*, 1 more than the 3 allowed/],
    ['a forced layout', { forcedLayouts: 3 }, /^tags: 3 layouts .*, 1 more than the 2 allowed/],
    ['styles computed anew', { restyles: 2 }, /^tags: 2 times that the styles .*, 1 more than the 1 allowed/],
    ['a hundred elements', { elements: 1400 }, /^tags: 1400 elements .*, 60 more than the 1340 allowed/],
  ])('for %s', (_what, changes, expected) => {
    expect(overruns('tags', counted(changes), budget)).toEqual([expect.stringMatching(expected)]);
  });

  it('with the parts that weigh most', () => {
    const bytes = Array.from({ length: 10 }, (_, index) => `${100 - index} KiB /file-${index}.js`);
    const [message = ''] = overruns('tags', counted({ bytes: 300_000 }, { bytes }), budget);
    expect(message).toContain('\n  100 KiB /file-0.js\n');
    expect(message).toMatch(/ {2}93 KiB \/file-7\.js\n {2}and 2 others$/);
  });

  it('if it is new', () => {
    expect(overruns('settings', counted({}), budget)).toEqual([expect.stringContaining('has no budget')]);
  });
});

describe('the next budget', () => {
  const higher = { ...counts, bytes: 250_000, requests: 20, elements: 1000 };

  it('goes down with what was counted and never up', () => {
    const { tags } = nextBudget({ tags: higher }, budget, { isForced: false });
    expect(tags).toEqual({ ...budget.tags, elements: 1040 });
  });

  it('goes up if it is forced to', () => {
    const { tags } = nextBudget({ tags: higher }, budget, { isForced: true });
    expect(tags).toEqual({ ...higher, bytes: 252_048, elements: 1040 });
  });

  it('takes a new page in and keeps those that were not counted', () => {
    const next = nextBudget({ details: counts }, budget, { isForced: false });
    expect(next).toEqual({ ...budget, details: { ...counts, bytes: 202_048, elements: 1340 } });
  });
});
