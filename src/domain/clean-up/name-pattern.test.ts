import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPattern } from '@/domain/text/search/pattern-cost';
import { compilePattern } from './name-pattern';

const glob = (text: string, name: string) => compilePattern({ text, kind: 'glob' }).matches(name);

describe('globs', () => {
  it.each<[string, string, boolean]>([
    ['*', 'v1', true],
    ['v?', 'v1', true],
    ['v?', 'v', false],
    ['v?', 'v12', false],
    ['v*', 'V1', false],
    ['*-rc*', 'v1-rc.2', true],
    ['*-rc*', 'v1', false],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['v1.*', 'v1x2', false],
    ['[ab]', 'a', false],
    ['latest, v*', 'v1', true],
    ['latest, v*', 'latest', true],
    ['latest, v*', 'main', false],
    ['latest,', '', false],
  ])('%s and %s', (pattern, name, expected) => {
    expect(glob(pattern, name)).toBe(expected);
  });

  it('mean what the regular expression of their parts means', () => {
    const anyGlob = fc.stringMatching(/^[ab*?]{1,8}$/);
    fc.assert(
      fc.property(anyGlob, fc.stringMatching(/^[abc]{0,8}$/), (pattern, name) => {
        const whole = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(glob(pattern, name)).toBe(whole.test(name));
      }),
    );
  });

  it('come to an end however they are made', () => {
    expect(glob(`${'*a'.repeat(99)}b`, 'a'.repeat(128))).toBe(false);
  });
});

describe('regular expressions', () => {
  it.each<[string, string, boolean]>([
    ['v\\d+', 'v12', true],
    ['v\\d+', 'xv12', false],
    ['a|b', 'ab', false],
    ['a|b', 'b', true],
  ])('%s and %s: the whole name', (text, name, expected) => {
    expect(compilePattern({ text, kind: 'regex' }).matches(name)).toBe(expected);
  });

  it.each([
    ['(', 'This is not a valid regular expression.'],
    ['a)(b', 'This is not a valid regular expression.'],
    ['(a+)+', 'This regular expression could take too long: it repeats repetitions.'],
    ['', 'Type a pattern for names.'],
    ['a'.repeat(longestPattern + 1), 'A pattern can have at most 200 characters.'],
  ])('refuses %s', (text, problem) => {
    expect(compilePattern({ text, kind: 'regex' })).toMatchObject({ problem });
  });
});
