import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RequestError } from '@/domain/registry/request-failure';
import { apiPath } from './path';

const tagPath = (namespace: string, name: string, tag: string) =>
  apiPath`/api/v1/repository/${{ namespace, name }}/tag/${tag}`;

describe('apiPath', () => {
  it.each([
    ['acme', 'webapp', 'latest', 'acme/webapp/tag/latest'],
    ['acme', 'teams/nested/app', 'v1', 'acme/teams/nested/app/tag/v1'],
    ['acme', 'tag', 'tag', 'acme/tag/tag/tag'],
    ['acme', 'a b?c#d', 'v1+x', 'acme/a%20b%3Fc%23d/tag/v1%2Bx'],
    ['acme', 'app', '50%2F', 'acme/app/tag/50%252F'],
    ['acme', 'app', 'a/b', 'acme/app/tag/a%2Fb'],
    ['acme', 'app', 'tést', 'acme/app/tag/t%C3%A9st'],
    ['acme', 'app', '...', 'acme/app/tag/...'],
    ['ac/me', 'app', 'v1', 'ac%2Fme/app/tag/v1'],
  ])('%s/%s:%s', (namespace, name, tag, expected) => {
    expect(tagPath(namespace, name, tag)).toBe(`/api/v1/repository/${expected}`);
  });

  it('keeps the colon of a digest readable', () => {
    expect(apiPath`/manifest/${'sha256:0a1b'}/labels`).toBe('/manifest/sha256:0a1b/labels');
  });

  it.each([
    ['acme', 'app', '..'],
    ['acme', '../../user', 'v1'],
    ['acme', 'a/./b', 'v1'],
    ['acme', 'a//b', 'v1'],
    ['', 'app', 'v1'],
    ['acme', '', 'v1'],
    ['acme', 'app', ''],
    ['acme', 'app', '\ud800'],
  ])('refuses %j/%j:%j, which no path can carry', (namespace, name, tag) => {
    const error = catchError(() => tagPath(namespace, name, tag));
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ kind: 'not-found' });
  });

  it('never leads anywhere else, and can be read back', () => {
    const segment = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text !== '.' && text !== '..');
    const segmentWithoutSlash = segment.map((text) => text.replaceAll('/', '_'));
    fc.assert(
      fc.property(segment, fc.array(segmentWithoutSlash, { minLength: 1 }), segment, (namespace, names, tag) => {
        const { pathname } = new URL(tagPath(namespace, names.join('/'), tag), 'http://registry.test');
        const segments = pathname.split('/').slice(4).map(decodeURIComponent);
        expect(segments).toEqual([namespace, ...names, 'tag', tag]);
      }),
    );
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
