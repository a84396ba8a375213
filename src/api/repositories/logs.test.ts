import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { logPageSchema } from './logs.schema';

const good = {
  kind: 'delete_tag',
  datetime: 'Sat, 28 Nov 2026 03:15:10 -0000',
  performer: { kind: 'user', name: 'bob', is_robot: false },
  metadata: { tag: 'v2', username: 'bob' },
};

const read = (logs: unknown[], more: object = {}) => v.parse(logPageSchema, { logs, ...more });

describe('a page of the log', () => {
  it('tells who did what, and leaves out pulls', () => {
    const pull = { kind: 'pull_repo', datetime: 'Sat, 28 Nov 2026 03:15:09 -0000', metadata: 'anything' };
    const page = read([good, pull], { next_page: 'token' });
    expect(page).toMatchObject({
      entries: [{ kind: 'deleted', tagName: 'v2', doer: { name: 'bob', isRobot: false, application: null } }],
      nextPageToken: 'token',
      malformed: [],
    });
  });

  it('is the last one if it is empty', () => {
    expect(read([], { next_page: 'token' })).toEqual({
      entries: [],
      nextPageToken: null,
      malformed: [],
    });
  });

  it.each<[string, unknown, number]>([
    ['an unknown kind', { ...good, kind: 'something_new', metadata: 7 }, 0],
    ['nobody', { ...good, performer: undefined }, 0],
    ['no date', { ...good, datetime: 'yesterday' }, 1],
    ['a tag that is a number', { ...good, metadata: { tag: 7 } }, 1],
    ['a performer without a name', { ...good, performer: { name: '' } }, 1],
    ['no object', null, 1],
  ])('goes on after an entry with %s', (_name, odd, malformed) => {
    const page = read([odd, good]);
    expect(page.entries.at(-1)?.tagName).toBe('v2');
    expect(page.malformed).toHaveLength(malformed);
  });
});
