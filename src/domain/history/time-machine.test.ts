import { describe, expect, it } from 'vitest';
import { isKept, keptUntil } from './time-machine';

const now = Date.UTC(2026, 10, 23);
const day = 86_400_000;

describe('what ended', () => {
  it.each<[string, number, number, boolean]>([
    ['just now', now, 14 * 86_400, true],
    ['within the window', now - 13 * day, 14 * 86_400, true],
    ['a moment before the window ends', now - 14 * day + 1, 14 * 86_400, true],
    ['a whole window ago', now - 14 * day, 14 * 86_400, false],
    ['long ago', now - 90 * day, 14 * 86_400, false],
    ['just now, without a time machine', now, 0, false],
    ['just now, with a window that makes no sense', now, -86_400, false],
  ])('%s', (_when, endedAt, tagExpirationSeconds, expected) => {
    expect(isKept(endedAt, { tagExpirationSeconds }, now)).toBe(expected);
    expect(keptUntil(endedAt, { tagExpirationSeconds }) > now).toBe(expected);
  });
});
