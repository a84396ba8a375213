// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrySegments } from './registry-segments';
import { resolveAddress, type Address, type Visitor } from './resolve-address';

function read(text: string): Address {
  const { pathname, search, hash } = new URL(text, 'http://app.invalid');
  return { pathname, search, hash };
}

const resolve = (text: string, visitor: Visitor) => {
  const { route, address } = resolveAddress(read(text), visitor);
  return `${route.page} at ${address.pathname}${address.search}${address.hash}`;
};

const visitors: Visitor[] = ['signed-in', 'anonymous', 'must-sign-in'];

describe('resolveAddress', () => {
  it.each<[string, Visitor, string]>([
    ['/', 'anonymous', 'repositories at /repository'],
    ['/acme?q=a#b', 'signed-in', 'namespace at /organization/acme?q=a#b'],
    ['/acme/webapp/tag/v1?tab=layers', 'anonymous', 'tag at /repository/acme/webapp/tag/v1?tab=layers'],
    ['/nowhere/', 'anonymous', 'namespace at /organization/nowhere'],
    ['/repository', 'must-sign-in', 'sign-in at /signin?redirect_url=%2Frepository'],
    ['/acme/webapp?q=1#x', 'must-sign-in', 'sign-in at /signin?redirect_url=%2Frepository%2Facme%2Fwebapp%3Fq%3D1%23x'],
    ['/updateuser', 'must-sign-in', 'sign-in at /signin?redirect_url=%2Fupdateuser'],
    ['/signin?redirect_url=%2Facme', 'must-sign-in', 'sign-in at /signin?redirect_url=%2Facme'],
    ['/signin?redirect_url=%2Facme', 'anonymous', 'sign-in at /signin?redirect_url=%2Facme'],
    ['/signin?redirect_url=%2Facme%3Fq%3D1', 'signed-in', 'namespace at /organization/acme?q=1'],
    ['/signin?redirect_url=%2F%2Fevil.example', 'signed-in', 'repositories at /repository'],
    ['/signin?redirect_url=%2Fsignin', 'signed-in', 'repositories at /repository'],
    ['/signin', 'signed-in', 'repositories at /repository'],
    // Pages that show nothing of the registry need no sign-in.
    ['/oauth-error?provider=x', 'must-sign-in', 'oauth-error at /oauth-error?provider=x'],
    ['/oauth-error?provider=x', 'signed-in', 'oauth-error at /oauth-error?provider=x'],
    ['/repository/acme', 'must-sign-in', 'not-found at /repository/acme'],
    ['/superuser/x', 'must-sign-in', 'registry-own at /superuser/x'],
  ])('%s, %s: %s', (address, visitor, expected) => {
    expect(resolve(address, visitor)).toBe(expected);
  });

  it('finds a page for every address, which stays where it is', () => {
    const piece = fc.constantFrom(
      '/',
      'acme',
      'webapp',
      'tag',
      'user',
      'organization',
      'repository',
      'signin',
      'oauth-error',
      'updateuser',
      '%zz',
      ...registrySegments,
    );
    const target = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`);
    const search = fc.oneof(
      fc.constant(''),
      target.map((path) => `?${new URLSearchParams({ redirect_url: path }).toString()}`),
    );
    fc.assert(
      fc.property(target, search, fc.constantFrom(...visitors), (pathname, query, visitor) => {
        const first = resolveAddress({ pathname, search: query, hash: '' }, visitor);
        expect(resolveAddress(first.address, visitor)).toEqual(first);
        if (visitor === 'signed-in') expect(first.route.page).not.toBe('sign-in');
      }),
    );
  });
});
