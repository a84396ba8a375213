import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWordSearch } from './word-search';

const openssl = 'cve-2024-0727\nopenssl\na malformed pkcs12 file leads openssl to crash';

describe('compileWordSearch', () => {
  it.each([
    ['', true],
    ['   ', true],
    ['OpenSSL', true],
    ['crash openssl', true],
    ['0727', true],
    ['curl', false],
    ['openssl curl', false],
    ['-curl', true],
    ['-crash', false],
    ['openssl -crash', false],
    ['openssl -curl', true],
    ['-', true],
    ['openssl -', true],
    ['cve-2024', true],
    ['--', false],
    ['--crash', true],
  ])('%j', (search, matches) => {
    expect(compileWordSearch(search)(openssl)).toBe(matches);
  });

  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);

  it('hides with a minus exactly what it finds without', () => {
    fc.assert(
      fc.property(word, fc.array(word), (wanted, words) => {
        const text = words.join(' ');
        expect(compileWordSearch(`-${wanted}`)(text)).toBe(!compileWordSearch(wanted)(text));
      }),
    );
  });

  it('narrows with every further word', () => {
    fc.assert(
      fc.property(fc.array(word), word, fc.string(), (words, more, text) => {
        const folded = text.toLowerCase();
        const before = compileWordSearch(words.join(' '))(folded);
        if (!before) expect(compileWordSearch([...words, more].join(' '))(folded)).toBe(false);
      }),
    );
  });
});
