import { describe, expect, it } from 'vitest';
import { compileTextSearch } from './text-search';

const names = ['acme/webapp', 'acme/Web-API', 'quayadmin/busybox', 'acme/a.b'];

function found(text: string, isRegex: boolean): string[] {
  return names.filter(compileTextSearch({ text, isRegex }).matches);
}

describe('a search for text', () => {
  it.each<[text: string, isRegex: boolean, expected: string[]]>([
    ['', false, names],
    ['   ', true, names],
    ['WEB', false, ['acme/webapp', 'acme/Web-API']],
    ['  busybox ', false, ['quayadmin/busybox']],
    ['a.b', false, ['acme/a.b']],
    ['.*', false, []],
    ['^ACME/.*(app|api)$', true, ['acme/webapp', 'acme/Web-API']],
    ['o.$', true, ['quayadmin/busybox']],
    ['nothing', true, []],
  ])('%j (regular expression: %j) finds %j', (text, isRegex, expected) => {
    expect(found(text, isRegex)).toEqual(expected);
  });

  it.each<[text: string, isRegex: boolean, isActive: boolean]>([
    ['', false, false],
    [' ', true, false],
    ['x', false, true],
    ['(', false, true],
    ['x', true, true],
    ['(', true, false],
  ])('%j (regular expression: %j) can hide entries: %j', (text, isRegex, isActive) => {
    expect(compileTextSearch({ text, isRegex }).isActive).toBe(isActive);
  });

  it.each([
    ['(', 'This is not a valid regular expression.'],
    ['a{2,1}', 'This is not a valid regular expression.'],
    ['(a+)+$', 'This regular expression could take too long: it repeats repetitions.'],
    ['x'.repeat(201), 'A regular expression can have at most 200 characters.'],
  ])('says why %j cannot be used, and hides nothing', (text, error) => {
    expect(compileTextSearch({ text, isRegex: true }).error).toBe(error);
    expect(found(text, true)).toEqual(names);
  });

  it('takes any text for itself in a plain search', () => {
    expect(compileTextSearch({ text: `${'x'.repeat(300)}(`, isRegex: false }).error).toBeNull();
  });
});
