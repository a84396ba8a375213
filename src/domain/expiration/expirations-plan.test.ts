import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyRow } from '../../../test/history-row';
import { planExpirations } from './expirations-plan';

const day = 86_400;
const nowSeconds = Date.UTC(2026, 10, 29, 12) / 1000;
const now = nowSeconds * 1000;

/** A tag that began and expires so many days after now. */
const tag = (start: number, end: number | null) =>
  historyRow('v1', nowSeconds + start * day, end === null ? null : nowSeconds + end * day, 'a');
const at = (days: number | null) => (days === null ? null : now + days * day * 1000);

describe('planExpirations', () => {
  it.each([
    ['without an expiration', tag(-5, null), 7, ['taken'], ['taken']],
    ['that expires later', tag(-5, 9), 7, ['taken'], ['taken']],
    ['that expires sooner', tag(-5, 3), 7, ['taken', 'prolonged'], ['sooner']],
    ['that expires then', tag(-5, 7), 7, ['taken'], ['sooner']],
    ['whose date is cut', tag(-725, null), 7, ['taken', 'cut'], ['taken', 'cut']],
    ['that already has the date to which it is cut', tag(-725, 3), 7, ['taken', 'cut'], ['sooner']],
    ['that is too old', tag(-800, null), 7, ['refused'], ['refused']],
    ['that is to stay', tag(-5, 3), null, ['taken', 'prolonged'], ['sooner']],
    ['that stays', tag(-5, null), null, ['taken'], ['sooner']],
  ] as const)('a tag %s', (_case, one, days, usually, isSoonerOnly) => {
    const listsOf = (mode: boolean) => {
      const plan = planExpirations([one], { wanted: at(days), now, isSoonerOnly: mode });
      return Object.entries(plan).flatMap(([list, tags]) => (tags.length > 0 ? [list] : []));
    };
    expect(listsOf(false)).toEqual(usually);
    expect(listsOf(true)).toEqual(isSoonerOnly);
  });

  it('names when a tag expires that is left alone', () => {
    const { sooner } = planExpirations([tag(-5, 3)], { wanted: at(7), now, isSoonerOnly: true });
    expect(sooner.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^expires Dec 2, 2026, .* as it is\.$/)]);
  });

  it('has each tag once, and lets none live longer if none may', () => {
    const anyTag = fc
      .tuple(fc.integer({ min: -900, max: 0 }), fc.option(fc.integer({ min: 1, max: 900 })))
      .map(([start, end]) => tag(start, end));
    const anyDays = fc.option(fc.integer({ min: -10, max: 900 }));
    fc.assert(
      fc.property(fc.array(anyTag), anyDays, fc.boolean(), (tags, days, isSoonerOnly) => {
        const { taken, refused, sooner, prolonged } = planExpirations(tags, { wanted: at(days), now, isSoonerOnly });
        const named = [...taken, ...[...refused, ...sooner].map((one) => one.tag)];
        expect(named).toHaveLength(tags.length);
        expect(new Set(named)).toEqual(new Set(tags));
        if (isSoonerOnly) expect(prolonged).toEqual([]);
        else expect(sooner).toEqual([]);
      }),
    );
  });
});
