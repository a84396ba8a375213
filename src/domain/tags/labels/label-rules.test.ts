import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelKeyProblem, parseLabel, reservedLabelPrefixes, whyNotLabelKey } from './label-rules';

describe('parseLabel', () => {
  it.each([
    ['com.example.release-date=2023-11-14', { key: 'com.example.release-date', value: '2023-11-14' }],
    ['k=a=b', { key: 'k', value: 'a=b' }],
    ['k=hello world', { key: 'k', value: 'hello world' }],
    [' k = v ', { key: 'k', value: 'v ' }],
    ['k= v', { key: 'k', value: ' v' }],
    ['k=  v\nw', { key: 'k', value: '  v\nw' }],
    ['k =  v', { key: 'k', value: ' v' }],
    ['k=', { key: 'k', value: '' }],
    ['=v', { key: '', value: 'v' }],
    ['=', { key: '', value: '' }],
    ['no separator', null],
    ['', null],
  ])('%j', (text, label) => {
    expect(parseLabel(text)).toEqual(label);
  });

  it('gives back every key without "=" and every value', () => {
    const key = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('=') && !text.endsWith(' '));
    fc.assert(
      fc.property(key, fc.string({ unit: 'grapheme' }), (someKey, value) => {
        expect(parseLabel(`${someKey}=${value}`)).toEqual({ key: someKey.trim(), value });
      }),
    );
  });
});

describe('labelKeyProblem', () => {
  it.each([
    ['a', null],
    ['0', null],
    ['com.example.release-date', null],
    ['a-b.c', null],
    ['io.kubernetes', null],
    ['my.quay', null],
    ['a'.repeat(255), null],
    ['', 'format'],
    ['UPPER', 'format'],
    ['Not A Key!', 'format'],
    ['a_b', 'format'],
    ['a/b', 'format'],
    ['a..b', 'format'],
    ['a.-b', 'format'],
    ['-a', 'format'],
    ['a.', 'format'],
    ['a\n', 'format'],
    ['ä', 'format'],
    ['a'.repeat(256), 'too-long'],
    ['org.opencontainers.image.version', 'reserved'],
    ['quay.expires-after', 'reserved'],
    ['quayside', 'reserved'],
    ['internal-x', 'reserved'],
    ['io.quayx', 'reserved'],
  ])('of %j is %s', (key, problem) => {
    expect(labelKeyProblem(key)).toBe(problem);
    expect(whyNotLabelKey(key) === undefined).toBe(problem === null);
  });

  it('says which beginning is reserved', () => {
    expect(whyNotLabelKey('org.opencontainers.image.version')).toContain('"org.opencontainers."');
  });

  it('says how an expiration is set, which no label can', () => {
    expect(whyNotLabelKey('quay.expires-after')).toMatch(/Change the expiration of the tag instead\.$/);
  });

  const word = fc.stringMatching(/^[a-z0-9]{1,5}$/);
  const goodKey = fc
    .tuple(word, fc.array(fc.tuple(fc.constantFrom('.', '-'), word), { maxLength: 5 }))
    .map(([first, more]) => first + more.flat().join(''));

  it('accepts words joined by single dots and dashes, and refuses two in a row', () => {
    fc.assert(
      fc.property(goodKey, goodKey, fc.constantFrom('..', '--', '.-', '-.'), (key, other, doubled) => {
        expect(labelKeyProblem(`x${key}`)).toBeNull();
        expect(labelKeyProblem(key + doubled + other)).toBe('format');
      }),
    );
  });

  it('refuses every reserved beginning', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reservedLabelPrefixes), word, (prefix, rest) => {
        expect(labelKeyProblem(prefix + rest)).toBe('reserved');
      }),
    );
  });
});
