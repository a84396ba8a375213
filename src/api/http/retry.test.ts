import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay } from './retry';

const now = Date.UTC(2026, 10, 23, 15, 0, 0);

describe('retryDelay', () => {
  it.each<[number, string | null, number, number]>([
    [1, null, 0, 200],
    [1, null, 0.5, 300],
    [2, null, 0, 400],
    [2, null, 0.5, 600],
    [1, '3', 0.5, 3000],
    [2, ' 0 ', 0.5, 0],
    [1, '3600', 0.5, 10_000],
    [1, 'Mon, 23 Nov 2026 15:00:04 GMT', 0.5, 4000],
    [1, 'Mon, 23 Nov 2026 14:00:00 GMT', 0.5, 0],
    [1, 'soon', 0.5, 300],
    [1, '-5', 0, 0],
  ])('after %i failures with Retry-After %j and chance %f: %i ms', (failures, retryAfter, random, expected) => {
    expect(retryDelay(failures, retryAfter, random, now)).toBe(expected);
  });

  it('stays between 0 and ten seconds', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(50), fc.option(fc.string()), chance, (failures, retryAfter, random) => {
        const delay = retryDelay(failures + 1, retryAfter, random, now);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
