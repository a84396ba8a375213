import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAddress } from './resolve-address';
import { paths } from './paths';
import { registrySegments } from './registry-segments';
import { canonicalPath, parseRoute, type Route } from './route';

const busybox = { namespace: 'quayadmin', name: 'busybox' };

describe('every address', () => {
  it.each<[string, string, Route]>([
    ['repositories', paths.repositories(), { page: 'repositories' }],
    ['organization', paths.organization('a.b'), { page: 'namespace', kind: 'organization', namespace: 'a.b' }],
    ['user', paths.user('bob'), { page: 'namespace', kind: 'user', namespace: 'bob' }],
    ['repository', paths.repository(busybox), { page: 'repository', repository: busybox }],
    ['tag', paths.tag(busybox, 'latest'), { page: 'tag', repository: busybox, tagName: 'latest' }],
    ['tag named tag', paths.tag(busybox, 'tag'), { page: 'tag', repository: busybox, tagName: 'tag' }],
    ['tag named build', paths.tag(busybox, 'build'), { page: 'tag', repository: busybox, tagName: 'build' }],
  ])('%s is read back', (_name, path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it.each<[string, Route]>([
    [paths.where(null, {}), { page: 'where', namespace: null }],
    [paths.where('acme', { where: 'v1' }), { page: 'where', namespace: 'acme' }],
    ['/acme?q=1&where=v1', { page: 'where', namespace: 'acme' }],
    ['/acme?q=where=v1', { page: 'namespace', kind: 'organization', namespace: 'acme' }],
    ['/repository/acme/webapp?where=v1', { page: 'repository', repository: { namespace: 'acme', name: 'webapp' } }],
  ])('%s', (address, route) => {
    const [path = '', search = ''] = address.split(/(?=\?)/);
    expect(parseRoute(path, search)).toEqual(route);
  });

  it.each(['tag', 'build', 'a.b', 'teams/nested/app', 'tag/x', 'team/tag', 'team/tag/tools', 'a/tag/tag', 'build/7'])(
    'a repository called %s and its tags are told apart',
    (name) => {
      const repository = { namespace: 'acme', name };
      expect(parseRoute(paths.repository(repository))).toEqual({ page: 'repository', repository });
      expect(parseRoute(paths.tag(repository, 'v1'))).toEqual({ page: 'tag', repository, tagName: 'v1' });
    },
  );

  it('survives any characters', () => {
    const part = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => !text.includes('/') && text.isWellFormed());
    const names = fc.record({
      namespace: part,
      name: fc.array(part, { minLength: 1, maxLength: 4 }).map((p) => p.join('/')),
    });
    fc.assert(
      fc.property(names, part, (repository, tagName) => {
        expect(parseRoute(paths.repository(repository))).toEqual({ page: 'repository', repository });
        expect(parseRoute(paths.tag(repository, tagName))).toEqual({ page: 'tag', repository, tagName });
        const { namespace } = repository;
        const read = (address: string) => parseRoute(...(address.split(/(?=\?)/) as [string, string?]));
        expect(read(paths.compare(repository, { a: tagName }))).toEqual({ page: 'compare', repository });
        expect(read(paths.cleanUp(repository))).toEqual({ page: 'clean-up', repository });
        expect(decodeURIComponent(new URL(paths.policy(repository, tagName), 'https://quay').hash)).toBe(
          `#policy-${tagName}`,
        );
        const [pathname = '', search = ''] = paths.where(namespace, { where: tagName }).split(/(?=\?)/);
        expect(parseRoute(pathname, search)).toEqual({ page: 'where', namespace });
        expect(new URLSearchParams(search).get('where')).toBe(tagName);
      }),
    );
  });
});

describe('the address of a comparison', () => {
  it.each(['webapp', 'compare', 'tag', 'team/tag', 'webapp/compare', 'build/7'])(
    'is that of two sides in %s',
    (name) => {
      const repository = { namespace: 'acme', name };
      const [pathname = '', search = ''] = paths.compare(repository, { a: 'v1', b: 'v2' }).split(/(?=\?)/);
      expect(parseRoute(pathname, search)).toEqual({ page: 'compare', repository });
    },
  );

  it.each([
    [
      '/repository/acme/webapp/compare',
      '',
      { page: 'repository', repository: { namespace: 'acme', name: 'webapp/compare' } },
    ],
    [
      '/repository/acme/webapp/compare',
      '?q=a&tab=tags',
      { page: 'repository', repository: { namespace: 'acme', name: 'webapp/compare' } },
    ],
    [
      '/repository/acme/webapp/compare/',
      '?a=v1',
      { page: 'repository', repository: { namespace: 'acme', name: 'webapp/compare' } },
    ],
    ['/repository/acme/compare', '?a=v1', { page: 'repository', repository: { namespace: 'acme', name: 'compare' } }],
    [
      '/repository/acme/webapp/compare',
      '?a=v1',
      { page: 'compare', repository: { namespace: 'acme', name: 'webapp' } },
    ],
    ['/acme/webapp/compare', '?b=v1', { page: 'compare', repository: { namespace: 'acme', name: 'webapp' } }],
  ] satisfies [string, string, Route][])('%s%s', (pathname, search, route) => {
    expect(parseRoute(pathname, search)).toEqual(route);
  });
});

describe('the address of a clean-up', () => {
  it.each(['webapp', 'clean-up', 'tag', 'team/tag', 'webapp/clean-up', 'build/7', 'team/tag/tools'])(
    'of %s',
    (name) => {
      const repository = { namespace: 'acme', name };
      const [pathname = '', search = ''] = paths.cleanUp(repository).split(/(?=\?)/);
      expect(parseRoute(pathname, search)).toEqual({ page: 'clean-up', repository });
      expect(parseRoute(paths.repository(repository))).toEqual({ page: 'repository', repository });
    },
  );

  it.each([
    ['/acme/webapp/clean-up', '', { page: 'clean-up', repository: { namespace: 'acme', name: 'webapp' } }],
    [
      '/repository/acme/webapp/clean-up',
      '?tab=tags',
      { page: 'repository', repository: { namespace: 'acme', name: 'webapp/clean-up' } },
    ],
    ['/repository/acme/clean-up', '', { page: 'repository', repository: { namespace: 'acme', name: 'clean-up' } }],
    [
      '/repository/acme/webapp/tag/clean-up',
      '',
      { page: 'tag', repository: { namespace: 'acme', name: 'webapp' }, tagName: 'clean-up' },
    ],
  ] satisfies [string, string, Route][])('%s%s', (pathname, search, route) => {
    expect(parseRoute(pathname, search)).toEqual(route);
    const found = resolveAddress({ pathname, search, hash: '' }, 'signed-in');
    expect(resolveAddress({ ...found.address }, 'signed-in')).toEqual(found);
    // A repository stays one when its tabs drop what told it apart.
    expect(parseRoute(found.address.pathname, route.page === 'repository' ? '' : search)).toEqual(route);
  });
});

describe('short addresses', () => {
  it.each([
    ['/', '/repository'],
    ['', '/repository'],
    ['/organization', '/repository'],
    ['/user/', '/repository'],
    ['/acme', '/organization/acme'],
    ['/acme/', '/organization/acme'],
    ['/acme/webapp', '/repository/acme/webapp'],
    ['/acme/teams/nested/app/tag/v1', '/repository/acme/teams/nested/app/tag/v1'],
    ['/v1%2Bx/a%20b', '/repository/v1%2Bx/a%20b'],
    ['/apiary/config', '/repository/apiary/config'],
  ])('%s stands for %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical);
    expect(parseRoute(path)).toEqual(parseRoute(canonical));
    expect(parseRoute(path)).not.toEqual({ page: 'not-found' });
  });

  it('lead to an address that stands for itself, whatever they are', () => {
    const piece = fc.constantFrom('/', '', 'acme', 'tag', 'user', 'organization', 'signin', 'api', '%zz', '%2F', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const canonical = canonicalPath(`/${pieces.join('')}`);
        expect(canonicalPath(canonical)).toBe(canonical);
      }),
    );
  });
});

describe('addresses of the registry itself', () => {
  it.each([...registrySegments])('/%s is no namespace', (segment) => {
    for (const path of [`/${segment}`, `/${segment}/`, `/${segment}/webapp`, `/${segment}/a/tag/b`]) {
      expect(parseRoute(path)).toEqual({ page: 'registry-own' });
      expect(canonicalPath(path)).toBe(path);
    }
    const repository = { namespace: segment, name: 'webapp' };
    expect(parseRoute(paths.repository(repository))).toEqual({ page: 'repository', repository });
  });

  it.each([
    '/repository/acme/webapp/build/5f0b6d8e-8c7b-4a51-9a3e-0f6f0a1c2d3e',
    `/repository/acme/team/app/manifest/sha256:${'0'.repeat(64)}`,
  ])('%s is no repository', (path) => {
    expect(parseRoute(path)).toEqual({ page: 'registry-own' });
  });
});

describe('other addresses', () => {
  it.each<[string, Route]>([
    ['/repository/acme', { page: 'not-found' }],
    ['/repository/acme/', { page: 'not-found' }],
    ['/repository//webapp', { page: 'not-found' }],
    ['/repository/acme/a//b', { page: 'not-found' }],
    ['/repository/acme/%zz', { page: 'not-found' }],
    ['/organization/acme/more', { page: 'not-found' }],
    ['/signin', { page: 'sign-in' }],
    ['/signin/x', { page: 'not-found' }],
    ['/oauth-error', { page: 'oauth-error' }],
    ['/oauth-error/x', { page: 'not-found' }],
    ['/updateuser', { page: 'update-user' }],
    ['/updateuser/x', { page: 'not-found' }],
    ['//acme', { page: 'not-found' }],
    ['/%zz', { page: 'not-found' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });
});
