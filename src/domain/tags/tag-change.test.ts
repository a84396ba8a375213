import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../test/sample-tag';
import { describeDifference, haveSameValues, valuesOf, type TagValues } from './tag-change';

const digestA = `sha256:${'a'.repeat(64)}`;
const digestB = `sha256:${'b'.repeat(64)}`;
const end = Date.UTC(2023, 10, 15, 14, 26);
const latest: TagValues = { name: 'latest', manifestDigest: digestA, endsAt: null, isImmutable: false };

describe('valuesOf', () => {
  it.each([
    [undefined, false],
    [false, false],
    [true, true],
  ])('takes immutable %s for %s, and leaves out what cannot be changed', (isImmutable, expected) => {
    const tag = sampleTag({
      manifestDigest: digestA,
      sizeBytes: 5,
      startedAt: 1,
      endsAt: end,
      isImmutable,
      isReversion: true,
    });
    expect(valuesOf(tag)).toEqual({ name: 'latest', manifestDigest: digestA, endsAt: end, isImmutable: expected });
  });
});

describe('haveSameValues and describeDifference', () => {
  it.each<[TagValues | null, TagValues | null, string | null]>([
    [null, null, null],
    [latest, { ...latest }, null],
    [{ ...latest, endsAt: end }, { ...latest, endsAt: end + 999 }, null],
    [latest, null, 'latest was removed meanwhile'],
    [null, latest, 'latest exists again'],
    [
      latest,
      { ...latest, manifestDigest: digestB },
      'latest now points to sha256:bbbbbbbbbbbb, not sha256:aaaaaaaaaaaa',
    ],
    [latest, { ...latest, endsAt: end }, 'latest now expires Nov 15, 2023, 2:26 PM, not never'],
    [{ ...latest, endsAt: end }, latest, 'latest now expires never, not Nov 15, 2023, 2:26 PM'],
    [
      { ...latest, endsAt: end },
      { ...latest, endsAt: end + 60_000 },
      'latest now expires Nov 15, 2023, 2:27 PM, not Nov 15, 2023, 2:26 PM',
    ],
    [latest, { ...latest, isImmutable: true }, 'latest is immutable now'],
    [{ ...latest, isImmutable: true }, latest, 'latest is not immutable any more'],
    [
      latest,
      { ...latest, manifestDigest: digestB, isImmutable: true },
      'latest now points to sha256:bbbbbbbbbbbb, not sha256:aaaaaaaaaaaa and is immutable now',
    ],
  ])('%j, then %j', (expected, actual, words) => {
    expect(describeDifference(expected, actual, 'en-US', 'UTC')).toBe(words);
    expect(haveSameValues(expected, actual)).toBe(words === null);
  });

  it('never take two tags of different names for the same', () => {
    expect(haveSameValues(latest, { ...latest, name: 'v1' })).toBe(false);
  });

  it('agree for all states of one tag, whichever is expected', () => {
    const snapshot = fc.option(
      fc.record({
        name: fc.constant('latest'),
        manifestDigest: fc.constantFrom(digestA, digestB),
        endsAt: fc.option(fc.integer({ min: end, max: end + 3000 })),
        isImmutable: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(snapshot, snapshot, (a, b) => {
        expect(describeDifference(a, b) === null).toBe(haveSameValues(a, b));
        expect(haveSameValues(b, a)).toBe(haveSameValues(a, b));
        expect(haveSameValues(a, a)).toBe(true);
      }),
    );
  });
});
