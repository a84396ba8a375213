import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from './paths';
import { readReturnAddress } from './return-address';

const read = (address: string) => readReturnAddress(`?${new URLSearchParams({ redirect_url: address }).toString()}`);

describe('readReturnAddress', () => {
  it.each([
    '/repository',
    '/repository/acme/webapp',
    '/repository/acme/webapp?tab=tags&q=%25#row',
    '/repository/acme/team/tag/tools/',
    '/repository/acme/webapp/tag/latest?digest=sha256:00',
    '/organization/acme',
    '/acme/webapp',
    '/',
    '/repository/acme/webapp?next=https://evil.example',
  ])('goes back to %s', (address) => {
    expect(read(address)).toBe(address);
  });

  it.each([
    '',
    'repository',
    'https://evil.example',
    'https://evil.example/repository',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/\n/evil.example',
    '/repository/\\evil.example',
    '/./\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/%2e//evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http:repository',
    '@evil.example',
    '.evil.example',
    '/signin',
    '/signin?redirect_url=/signin',
    '/service-keys',
    '/oauth-error?error_description=x',
    '/api/v1/user/',
    '/repository/%zz/x',
  ])('goes nowhere for %j', (address) => {
    expect(read(address)).toBeNull();
  });

  it('goes nowhere without a parameter, and takes the first of two', () => {
    expect(readReturnAddress('')).toBeNull();
    expect(readReturnAddress('?redirect_url=//evil.example&redirect_url=/repository')).toBeNull();
  });

  it('never leaves the origin', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      'evil.example',
      ':',
      '@',
      '\t',
      '%2f',
      '%5c',
      'repository',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const address = read(pieces.join(''));
        return address === null || new URL(address, 'https://quay.example.com/signin').host === 'quay.example.com';
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what the sign-in link says', () => {
    const address = '/repository/acme/webapp?q=a+b&tab=tags#x';
    const { search } = new URL(paths.signIn(address), 'https://quay.example.com');
    expect(readReturnAddress(search)).toBe(address);
    expect(paths.signIn()).toBe('/signin');
  });
});
