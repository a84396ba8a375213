import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { request, send } from '@/api/http/client';
import type { ApiCall } from '@/domain/api-calls/api-call';
import { getCurrentUser } from '@/api/people/user';
import { answerAt } from './answering-server';
import { failureRules } from './failure-rules';
import { keyValues } from './key-values';
import { readRuleFor, unreadRecordings } from './read-rules';
import { recording, recordings, responseOf, type Recording } from './recordings';

let answered: Recording;
const asked = answerAt('http://registry.test', () => responseOf(answered));

const isFailure = ({ response }: Recording) => response.status >= 400;
const reads = recordings.filter((one) => !isFailure(one) && one.request.method === 'GET');
const writes = recordings.filter((one) => !isFailure(one) && one.request.method !== 'GET');
const failures = recordings.filter(isFailure);

describe('recorded answers to reads', () => {
  it('are there', () => {
    expect(reads.length).toBeGreaterThan(100);
  });

  it.each(reads.filter(({ name }) => !unreadRecordings.has(name)))('$name', async (one) => {
    answered = one;
    const rule = readRuleFor(one);
    if (rule === undefined) expect.fail(`no rule says which request answers ${one.request.path}`);
    const result = await rule.ask(one);
    expect(asked.map(({ method }) => method)).toEqual(['GET']);
    expect(new URL(asked[0]!.url).pathname).toBe(one.request.path);
    rule.check(result, one.response.body);
    const expected = keyValues[one.name];
    if (expected !== undefined) expect(result).toMatchObject(expected);
  });

  it('have key values and exceptions only for what is there', () => {
    const names = new Set(reads.map(({ name }) => name));
    expect([...Object.keys(keyValues), ...unreadRecordings].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    'tag-list.active',
    'tag-list.filter-like',
    'tag-list.many.page2',
    'tag-list.specificTag',
    'repository-get.no-tags',
    'repository-list.public',
    'repository-list.namespace.anonymous',
    'manifest-get.single',
    'manifest-get.modelcard',
    'security.scanned',
    'labels-list',
  ])('%s is asked for with the recorded query', async (name) => {
    answered = recording(name);
    await readRuleFor(answered)?.ask(answered);
    const recorded = Object.entries(answered.request.query).map(([key, value]) => [key, String(value)]);
    expect([...new URL(asked[0]!.url).searchParams].toSorted()).toEqual(recorded.toSorted());
  });

  it.each(['user.anonymous', 'no-anonymous.tag-list.error'])('say that no one is signed in (%s)', async (name) => {
    answered = recording(name);
    expect(await getCurrentUser()).toEqual({ isAnonymous: true });
  });

  it.each(['forbidden.error', 'tag-put.expiration-huge.error'])('do not take %s for that', async (name) => {
    answered = recording(name);
    await expect(getCurrentUser()).rejects.toMatchObject({ status: answered.response.status });
  });
});

describe('recorded answers to writes', () => {
  it('are there', () => {
    expect(writes.length).toBeGreaterThan(30);
  });

  it.each(writes)('$name', async (one) => {
    expect(await repeat(one)).toEqual(one.response.status === 204 ? null : one.response.body);
    expect(asked[0]!.headers.get('X-CSRF-Token')).toBe('<redacted>');
  });
});

describe('recorded refusals', () => {
  it('are there, and each has a rule', () => {
    expect(failures.length).toBeGreaterThan(90);
    const named = failureRules.flatMap(({ names }) => names);
    expect([...named].toSorted()).toEqual(failures.map(({ name }) => name).toSorted());
  });

  const cases = failureRules.flatMap(({ names, ...rule }) => names.map((name) => ({ name, ...rule })));
  it.each(cases)('$name', async ({ name, kind, words, message }) => {
    const one = recording(name);
    await expect(repeat(one)).rejects.toMatchObject({
      name: 'RequestError',
      kind,
      status: one.response.status,
      serverMessage: words === null ? null : expect.stringContaining(words),
      message: message ?? expect.stringMatching(/^[A-Z][^<>]*\.$/),
    });
  });

  it('of a CSRF token are tried once more, others are not', async () => {
    await expect(repeat(recording('wrong-csrf.error'))).rejects.toThrow();
    expect(asked).toHaveLength(2);
    asked.length = 0;
    await expect(repeat(recording('tag-put.forbidden.error'))).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });
});

/** Sends the recorded request through the client and gets the recorded answer. */
function repeat(one: Recording): Promise<unknown> {
  answered = one;
  const { method, path, query, body } = one.request;
  const schema = v.unknown();
  if (method === 'GET') return request({ path, query, schema });
  const write = { method: method as ApiCall['method'], template: path, parameters: {}, body: body ?? undefined };
  return send({ ...write, expectedStatus: 200, schema });
}
