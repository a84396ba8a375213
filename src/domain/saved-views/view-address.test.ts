import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestAddress, readViewAddress } from './view-address';

describe('the address of a view', () => {
  it.each<[string, string | null]>([
    ['/repository/acme/webapp?filter=critical', '/repository/acme/webapp?filter=critical'],
    ['/repository/acme/webapp?q=a:b#row', '/repository/acme/webapp?q=a:b'],
    ['/repository?', '/repository'],
    ['/repository?q=v1&access_token=abc', '/repository?q=v1'],
    ['/repository?Token=abc', '/repository'],
    ['/createaccount?invite_code=abc', '/createaccount'],
    ['/repository?code=abc&state=x&q=1', '/repository?q=1'],
    ['https://evil.example/repository', null],
    ['//evil.example/repository', null],
    ['/\\evil.example', null],
    ['/a/..//evil.example', null],
    ['/\t/evil.example', null],
    ['javascript:alert(1)', null],
    ['repository/acme', null],
    ['', null],
    [`/repository?q=${'a'.repeat(longestAddress)}`, null],
  ])('%s', (text, expected) => {
    expect(readViewAddress(text)).toBe(expected);
  });

  it('never leaves the app, and comes back as it is', () => {
    const texts = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('/', '\\', '.', '..', '//', '?', '#', '@', 'a', ':', '%2f', '&token=', '\n'))
        .map((parts) => `/${parts.join('')}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const address = readViewAddress(text);
        if (address === null) return;
        expect(new URL(address, 'https://registry.example').origin).toBe('https://registry.example');
        expect(address).not.toMatch(/#|^\/[/\\]/);
        expect(readViewAddress(address)).toBe(address);
      }),
      { numRuns: 2000 },
    );
  });
});
