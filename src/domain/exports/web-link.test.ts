import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webLink } from './web-link';

describe('webLink', () => {
  it.each([
    ['https://nvd.nist.gov/vuln/detail/CVE-2024-1', 'https://nvd.nist.gov/vuln/detail/CVE-2024-1'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example:8443/x?y=1&z=%20#part/2', 'https://a.example:8443/x?y=1&z=%20#part/2'],
    ['https://[::1]/x[0]', 'https://[::1]/x%5B0%5D'],
    ['https://a.example/ü|{}^`', 'https://a.example/%C3%BC%7C%7B%7D%5E%60'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://user:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example/#a#b', 'https://a.example/#a%23b'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://a.example', null],
    ['//a.example', null],
    ['CVE-2024-1', null],
    ['', null],
  ])('%j becomes %j', (text, expected) => {
    expect(webLink(text)).toBe(expected);
  });

  it('never gives anything but a plain address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (text) => {
        expect(webLink(text) ?? 'https://none/').toMatch(/^https?:\/\/[^\s<>"\\|^`{}]+$/);
      }),
    );
  });
});
