import { describe, expect, it } from 'vitest';
import { queuedCheckDelay } from './scan-patience';

describe('queuedCheckDelay', () => {
  it.each([
    [0, 10_000],
    [1, 10_000],
    [2, 15_000],
    [3, 22_500],
    [9, 256_289],
    [10, 300_000],
    [100_000, 300_000],
  ])('after %i checks is %i ms', (checks, expected) => {
    expect(queuedCheckDelay(checks)).toBe(expected);
  });
});
