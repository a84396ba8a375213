import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths } from './paths';
import { parseRoute, type Route } from './route';

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
      }),
    );
  });
});

describe('other addresses', () => {
  it.each<[string, Route]>([
    ['/', { page: 'redirect', to: '/repository' }],
    ['', { page: 'redirect', to: '/repository' }],
    ['/organization', { page: 'redirect', to: '/repository' }],
    ['/user/', { page: 'redirect', to: '/repository' }],
    ['/acme', { page: 'redirect', to: '/organization/acme' }],
    ['/acme/webapp', { page: 'redirect', to: '/repository/acme/webapp' }],
    ['/acme/teams/nested/app/tag/v1', { page: 'redirect', to: '/repository/acme/teams/nested/app/tag/v1' }],
    ['/v1%2Bx/a%20b', { page: 'redirect', to: '/repository/v1%2Bx/a%20b' }],
    ['/repository/acme', { page: 'not-found' }],
    ['/repository/acme/', { page: 'not-found' }],
    ['/repository//webapp', { page: 'not-found' }],
    ['/repository/acme/a//b', { page: 'not-found' }],
    ['/repository/acme/%zz', { page: 'not-found' }],
    ['/organization/acme/more', { page: 'not-found' }],
    ['/signin', { page: 'sign-in' }],
    ['/signin/x', { page: 'not-found' }],
    ['/overview', { page: 'not-found' }],
    ['/about/x', { page: 'not-found' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });
});
