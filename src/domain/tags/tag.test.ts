import { describe, expect, it } from 'vitest';
import { isLiving, isLocked, refusesExpiration, refusesImmutability } from './tag';

const now = Date.UTC(2026, 10, 23);

describe('a tag', () => {
  it.each([
    [null, true],
    [now + 1, true],
    [now, false],
    [now - 1, false],
  ])('that ends at %s lives: %s', (endsAt, expected) => {
    expect(isLiving({ endsAt }, now)).toBe(expected);
  });

  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])(
    'whose immutability is %s is locked: %s, and then has no expiration unless the registry lets it',
    (isImmutable, expected) => {
      expect(isLocked({ isImmutable })).toBe(expected);
      expect(refusesExpiration({ isImmutable }, false)).toBe(expected);
      expect(refusesExpiration({ isImmutable }, true)).toBe(false);
    },
  );

  it.each([
    [null, false],
    [now, true],
  ])('that ends at %s cannot become immutable: %s, unless the registry lets it', (endsAt, expected) => {
    expect(refusesImmutability({ endsAt }, false)).toBe(expected);
    expect(refusesImmutability({ endsAt }, true)).toBe(false);
  });
});
