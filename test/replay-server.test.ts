import { describe, expect, it } from 'vitest';
import { findRecording } from './replay-server/recordings.mjs';

type Recording = {
  name: string;
  actor: string;
  request: { method: string; path: string; query: Record<string, unknown>; body: unknown };
  response: { status: number };
};

const TAGS = '/api/v1/repository/acme/webapp/tag/';
const SECRET = '/api/v1/repository/acme/secret';

function recording(
  name: string,
  path: string,
  query: Record<string, unknown> = {},
  rest: Partial<Recording> = {},
): Recording {
  return {
    name,
    actor: 'devtable',
    request: { method: 'GET', path, query, body: null },
    response: { status: 200 },
    ...rest,
  };
}

const recordings = [
  recording('tag-list.after-delete', TAGS, { limit: 100, page: 1 }),
  recording('tag-list.active', TAGS, { limit: 100, page: 1, onlyActiveTags: 'true' }),
  recording('tag-list.active.writer', TAGS, { limit: 100, page: 1, onlyActiveTags: 'true' }, { actor: 'bob' }),
  recording('tag-list.page2', TAGS, { limit: 100, page: 2, onlyActiveTags: 'true' }),
  recording('tag-list.filter', TAGS, { limit: 100, page: 1, onlyActiveTags: 'true', filter_tag_name: 'like:v1' }),
  recording('features-off.tag-list', TAGS, { limit: 5, page: 1, onlyActiveTags: 'true' }),
  recording('secret', SECRET, { includeTags: 'false' }),
  recording('secret.tags', `${SECRET}/tag/`, { page: 1 }),
  recording('secret.error', SECRET, {}, { actor: 'anonymous', response: { status: 401 } }),
  recording('labels', '/api/v1/repository/acme/webapp/manifest/sha256:ab/labels'),
];

function find(address: string, actor = 'devtable', method = 'GET'): string | undefined {
  return findRecording(recordings, { method, url: new URL(address, 'http://x'), body: '', actor })?.name;
}

describe('findRecording', () => {
  it.each([
    ['the order of parameters does not matter', `${TAGS}?page=1&onlyActiveTags=true&limit=100`, 'tag-list.active'],
    ['another limit is answered by the closest', `${TAGS}?limit=50&page=1&onlyActiveTags=true`, 'tag-list.active'],
    ['without a page it is the first', `${TAGS}?onlyActiveTags=true`, 'tag-list.active'],
    ['pages are told apart', `${TAGS}?limit=100&page=2&onlyActiveTags=true`, 'tag-list.page2'],
    ['a page nobody recorded is unknown', `${TAGS}?limit=100&page=3&onlyActiveTags=true`, undefined],
    [
      'a filter is told apart',
      `${TAGS}?limit=100&page=1&onlyActiveTags=true&filter_tag_name=like%3Av1`,
      'tag-list.filter',
    ],
    [
      'a filter nobody recorded is unknown',
      `${TAGS}?limit=100&page=1&onlyActiveTags=true&filter_tag_name=like%3Az`,
      undefined,
    ],
    ['an encoded digest is the same digest', '/api/v1/repository/acme/webapp/manifest/sha256%3Aab/labels', 'labels'],
    ['a path nobody recorded is unknown', '/api/v1/repository/acme/other', undefined],
  ])('%s', (_rule, address, expected) => {
    expect(find(address)).toBe(expected);
  });

  it('prefers what the same person was answered', () => {
    expect(find(`${TAGS}?limit=100&page=1&onlyActiveTags=true`, 'bob')).toBe('tag-list.active.writer');
  });

  it('refuses a person the whole repository they were refused', () => {
    expect(find(`${SECRET}?includeTags=false`)).toBe('secret');
    expect(find(`${SECRET}?includeTags=false`, 'anonymous')).toBe('secret.error');
    expect(find(`${SECRET}/tag/?page=1`, 'anonymous')).toBe('secret.error');
    expect(find(`${SECRET}s/tag/?page=1`, 'anonymous')).toBeUndefined();
  });

  it('keeps to the method', () => {
    expect(find(`${TAGS}?limit=100&page=1&onlyActiveTags=true`, 'devtable', 'PUT')).toBeUndefined();
  });
});
