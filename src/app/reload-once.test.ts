import { describe, expect, it } from 'vitest';
import { isReloadDue } from './reload-once';

const now = 1_700_000_000_000;
const minute = 60_000;

describe('a reload by itself', () => {
  it.each<[string, string | null, boolean]>([
    ['is made if there was none', null, true],
    ['is made 5 minutes after the last one', String(now - 5 * minute), true],
    ['is not made before', String(now - 5 * minute + 1), false],
    ['is not made twice at once', String(now), false],
    ['is not made when the clock was set back', String(now + minute), false],
    ['is not made where the mark cannot be read', 'yesterday', false],
  ])('%s', (_name, mark, expected) => {
    expect(isReloadDue(mark, now)).toBe(expected);
  });
});
