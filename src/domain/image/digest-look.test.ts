import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestHues, digestLook, digestLookText, digestPatterns, distinctLooks } from './digest-look';

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

it('is always the same for a digest, one of the known ones, and has words', () => {
  fc.assert(
    fc.property(digest, (hex) => {
      const look = digestLook(`sha256:${hex}`);
      expect(look).toEqual(digestLook(`sha256:${hex}`));
      expect(look.hue).toBeLessThan(digestHues);
      expect(look.pattern).toBeLessThan(digestPatterns);
      expect(digestLookText(look)).toMatch(/^\w+, \w+/);
    }),
  );
});

it('uses all of them about equally', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 4800; index += 1) {
    const { hue, pattern } = digestLook(`sha256:${index.toString(16).padStart(64, '0')}`);
    counts.set(`${hue} ${pattern}`, (counts.get(`${hue} ${pattern}`) ?? 0) + 1);
  }
  expect(counts.size).toBe(digestHues * digestPatterns);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});

it('no two of several digests look alike, however many there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(digest, { minLength: 1, maxLength: 150 }), (digests) => {
      const looks = distinctLooks(digests);
      expect(looks.size).toBe(digests.length);
      expect(new Set([...looks.values()].map(digestLookText)).size).toBe(digests.length);
      expect(looks.get(digests[0] ?? '')).toEqual(digestLook(digests[0] ?? ''));
    }),
  );
});
