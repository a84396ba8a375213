import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNotTagName } from './tag-rules';

describe('whyNotTagName', () => {
  it.each(['latest', 'v1.0.0', '_', '0', 'A', 'a..b', 'a--b', 'tag', 'y'.repeat(128)])('accepts %s', (name) => {
    expect(whyNotTagName(name)).toBeUndefined();
  });

  it.each(['', '.a', '-a', 'a b', ' a', 'a\n', 'a:b', 'a/b', 'a+b', 'ä', '标签', 'y'.repeat(129)])(
    'refuses %j with the server’s words',
    (name) => {
      expect(whyNotTagName(name)).toBe(
        'Invalid tag: must match [A-Za-z0-9_.-], NOT start with "." or "-", and can contain 1-128 characters',
      );
    },
  );

  it('accepts what is made of the allowed characters, and refuses any other character anywhere', () => {
    const good = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,100}$/);
    const bad = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((char) => !/[A-Za-z0-9_.-]/.test(char));
    fc.assert(
      fc.property(good, bad, fc.nat(100), (name, char, at) => {
        expect(whyNotTagName(name)).toBeUndefined();
        expect(whyNotTagName(name.slice(0, at) + char + name.slice(at))).toBeDefined();
      }),
    );
  });
});
