import { beforeAll, describe, expect, it } from 'vitest';
import type { MockResponse } from '~mocks/messages';
import { misfits, shapeDifferences } from './json-shape';
import { parityRecordings } from './parity-recordings';
import type { Recording } from './recordings';
import { configurationOf, inOrder, Replayer } from './replay';

const cors = 'CORS headers are the business of whoever serves the mock';
const notAsked = 'the app does not ask this, so the mock does not know it';

/** Recordings that are not replayed (nor kept in this project), and why. Nothing is left out in silence. */
const notReplayed: Record<string, string> = {
  'cors-get': cors,
  'cors-origin-set.config': cors,
  'cors-origin-set.csrf': cors,
  'cors-origin-set.get': cors,
  'cors-origin-set.other-origin': cors,
  'cors-origin-set.preflight': cors,
  discovery: notAsked,
  'error-type.doc': notAsked,
  'permissions.forbidden.error': notAsked,
  'permissions.teams': notAsked,
  'permissions.users': notAsked,
  'repository-aggregatelogs': notAsked,
  'repository-autoprune': notAsked,
  'user-notifications': notAsked,
  'v2.referrers': notAsked,
};

/** Error bodies whose text cannot be the same. */
const otherWords: Record<string, string> = {
  'not-found.unknown-route.error': 'a long HTML page of the old UI, cut in the recording',
  'security.scanner-down.error': "names the scanner's address and a memory address",
};

/** Answers of which the mock gives a part only. */
const partial = /(^|\.)config$/;

/** Answers that follow from the seed and the rules alone and so must be the same, members and values. */
const exact =
  /^(tag-list|labels-list|label-get|manifest-get|security|pull-statistics|tag-put|tag-restore|tag-delete|tag-expire|repository-logs)/;

const replayed = parityRecordings.filter(({ name }) => !(name in notReplayed));
const answers = new Map<string, MockResponse>();

beforeAll(() => {
  const replayers = new Map<string, Replayer>();
  for (const one of inOrder(replayed)) {
    const configuration = configurationOf(one.name);
    const replayer = replayers.get(configuration) ?? new Replayer(parityRecordings, configuration);
    replayers.set(configuration, replayer);
    answers.set(one.name, replayer.send(one));
  }
});

function bodyOf(name: string): unknown {
  const body = answers.get(name)?.body ?? null;
  if (body === null) return null;
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return body;
  }
}

/** Names and order of a list of repositories, or of tags. */
function namesIn(body: unknown): string[] | undefined {
  const { repositories, tags } = (body ?? {}) as { repositories?: { name: string }[]; tags?: unknown };
  if (Array.isArray(tags)) return tags.map((tag: { name: string }) => tag.name);
  return repositories?.map(({ name }) => name);
}

const timeMembers = [
  'start_ts',
  'end_ts',
  'last_modified',
  'expiration',
  'datetime',
  'start_time',
  'end_time',
  'expiration_date',
  'old_expiration_date',
];

/** Seconds may differ by one if the clock's cut falls between; compared here, and then put aside. */
function withoutTimes(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => (timeMembers.includes(key) && value !== null ? key : value)) ??
      'null',
  );
}

function timesIn(body: unknown): number[] {
  const { tags } = (body ?? {}) as { tags?: { start_ts: number; end_ts?: number }[] };
  return Array.isArray(tags) ? tags.flatMap(({ start_ts, end_ts }) => [start_ts, end_ts ?? 0]) : [];
}

function checkBody({ name, response }: Recording): void {
  const own = bodyOf(name);
  if (name in otherWords) return;
  if (response.status >= 400) return expect(own).toEqual(response.body);
  if (partial.test(name)) return expect(misfits(own, response.body)).toEqual([]);
  expect(namesIn(own)).toEqual(namesIn(response.body));
  if (!exact.test(name)) return expect(shapeDifferences(own, response.body)).toEqual([]);
  expect(withoutIds(withoutTimes(own))).toEqual(withoutIds(withoutTimes(response.body)));
  const recordedTimes = timesIn(response.body);
  for (const [index, time] of timesIn(own).entries()) {
    expect(Math.abs(time - (recordedTimes[index] ?? 0)), `time ${index}`).toBeLessThanOrEqual(1);
  }
}

/** Of these the registry makes up its own. */
const ownIds = ['id', 'oauth_token_application_id', 'avatar', 'next_page'];

function withoutIds(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (key, value: unknown) => (ownIds.includes(key) ? key : value)) ?? 'null');
}

describe('the mock registry answers as the recorded server did', () => {
  it.each(replayed)('$name', (one) => {
    const own = answers.get(one.name);
    expect(own?.status).toBe(one.response.status);
    const contentType = one.response.headers['Content-Type'];
    if (own?.body) expect(own.headers['content-type']?.split(';')[0]).toBe(contentType?.split(';')[0]);
    checkBody(one);
  });

  it('also in the headers that a client reads', () => {
    expect(answers.get('signin')?.headers['x-next-csrf-token']).toMatch(/./);
    expect(answers.get('label-create')?.headers['location']).toMatch(
      /^\/api\/v1\/repository\/acme\/webapp\/manifest\/sha256:\w+\/labels\/[\w-]+$/,
    );
    expect(answers.get('v2.unauthenticated.error')?.headers['www-authenticate']).toContain('Bearer realm=');
  });

  it('to all that is kept, with exceptions only for what is there', () => {
    const names = new Set(parityRecordings.map(({ name }) => name));
    expect(Object.keys(otherWords).filter((name) => !names.has(name))).toEqual([]);
    expect(replayed.length).toBeGreaterThan(300);
  });
});
