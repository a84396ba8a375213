import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCostlyPattern } from './pattern-cost';

describe('isCostlyPattern', () => {
  it.each([
    '',
    'v1',
    '^v\\d+\\.\\d+\\.\\d+$',
    '^v1.*-rc\\d+$',
    '^v?\\d+(\\.\\d+)*(-rc\\d+)?$',
    '^\\d+(?:-[0-9a-f]+)*$',
    '(alpha|beta)',
    '^(v1|v2)\\.\\d+$',
    '(a+)?b',
    '(\\d+\\.){2}',
    '(?:abc)+',
    '(?<year>\\d{4})-\\d{2}',
    '[+*]+[(+)]*',
    '\\(a\\+\\)+',
    'a{2,5}',
    '(ab){30}',
    'a*b+c*d+e*',
  ])('lets %j pass', (pattern) => {
    expect(isCostlyPattern(pattern)).toBe(false);
  });

  it.each([
    '(a+)+$',
    '(a*)*',
    '(?:a+)+',
    '(?<x>a+)+',
    '((a+))+',
    '((a)+b)*',
    '(a|a)*$',
    '(a|b|ab)*c',
    '(a?a?)*b',
    '(a+){5}',
    '(a{1,9}){1,9}',
    '(.*){20}',
    '([a-z]+)*',
    '(\\.\\w+)*$',
    '((\\.\\d+)*)*',
    '(a+)+?',
    '(\\w+\\s?)*!',
    '.*.*.*.*.*.*x',
    '((a+)?)*',
  ])('refuses %j', (pattern) => {
    expect(isCostlyPattern(pattern)).toBe(true);
  });

  it('sees a repetition in a repeated group through any other groups', () => {
    const harmless = fc.constantFrom('', 'a', '\\(', '[)(+]', '(b)', 'c{2}', '\\d');
    const opening = fc.constantFrom('(', '(?:', '(?<n>');
    const repeated = fc.constantFrom('*', '+', '{4}', '{1,5}', '{2,}', '+?');
    fc.assert(
      fc.property(
        harmless,
        harmless,
        fc.array(opening, { maxLength: 4 }),
        repeated,
        (before, after, openings, outer) => {
          const inner = openings.join('') + `${before}x+${after}` + ')'.repeat(openings.length);
          expect(isCostlyPattern(`(${inner})${outer}`)).toBe(true);
          expect(isCostlyPattern(`(${inner})`)).toBe(false);
        },
      ),
    );
  });
});
