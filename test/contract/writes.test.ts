import { describe, expect, it } from 'vitest';
import { send } from '@/api/http/client';
import { createLabel } from '@/api/tags/labels';
import { changeVisibility, createRepository } from '@/api/repositories/repository-writes';
import { starRepository } from '@/api/repositories/star-writes';
import { permanentlyDeleteTag, updateTag } from '@/api/tags/tag-writes';
import { answerAt } from './answering-server';
import { failureRules } from './failure-rules';
import { recording, recordings, responseOf, type Recording } from './recordings';
import { notWritten, writeOf } from './write-rules';

const webapp = { namespace: 'acme', name: 'webapp' };
let answered: Recording;
const asked = answerAt('http://registry.test', () => responseOf(answered));
const askedFor = () =>
  Promise.all(
    asked.map(async (request) => {
      const text = await request.clone().text();
      const body: unknown = text === '' ? null : JSON.parse(text);
      return { method: request.method, path: new URL(request.url).pathname, body };
    }),
  );

const writes = recordings.filter(({ name, request }) => request.method !== 'GET' && !Object.hasOwn(notWritten, name));
const isFailure = ({ response }: Recording) => response.status >= 400;

/** Makes the recorded write and gets the recorded answer. */
function repeat(one: Recording): Promise<unknown> {
  answered = one;
  const write = writeOf(one);
  if (write === undefined) expect.fail(`no function makes ${one.request.method} ${one.request.path}`);
  return send(write);
}

describe('recorded writes, made with the functions of the app', () => {
  it('are there, and the exceptions are recordings', () => {
    expect(writes.filter((one) => !isFailure(one)).length).toBeGreaterThan(30);
    expect(writes.filter(isFailure).length).toBeGreaterThan(35);
    const names = new Set(recordings.map(({ name }) => name));
    expect(Object.keys(notWritten).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(writes.filter((one) => !isFailure(one)))('$name', async (one) => {
    const result = await repeat(one);
    const { method, path, body } = one.request;
    expect(await askedFor()).toEqual([{ method, path, body }]);
    expect(writeOf(one)?.expectedStatus).toBe(one.response.status);
    if (one.name.startsWith('repository-create')) {
      expect(result).toEqual({ namespace: 'acme', name: 'brand-new' });
      return;
    }
    if (!one.name.startsWith('label-create')) {
      expect(result).toBeUndefined();
      return;
    }
    const { label } = one.response.body as { label: Record<string, unknown> };
    expect(result).toEqual({
      id: label['id'],
      key: label['key'],
      value: label['value'],
      source: 'api',
      mediaType: label['media_type'],
    });
  });

  it.each(writes.filter(isFailure))('$name', async (one) => {
    const rule = failureRules.find(({ names }) => names.includes(one.name));
    if (rule === undefined) expect.fail('no rule says how this is understood');
    await expect(repeat(one)).rejects.toMatchObject({
      name: 'RequestError',
      kind: rule.kind,
      status: one.response.status,
      serverMessage: rule.words === null ? null : expect.stringContaining(rule.words),
    });
    const { method, path, body } = one.request;
    expect((await askedFor())[0]).toEqual({ method, path, body });
  });
});

describe('writes that were recorded otherwise', () => {
  it('a new repository is of the server’s own kind, and its name is what the server says', async () => {
    answered = recording('repository-create');
    const wanted = { namespace: 'acme', name: 'brand-new', isPublic: false, description: '' };
    expect(await send(createRepository(wanted))).toEqual({ namespace: 'acme', name: 'brand-new' });
    expect((await askedFor())[0]?.body).toEqual({
      namespace: 'acme',
      repository: 'brand-new',
      visibility: 'private',
      description: '',
    });
  });

  it.each([
    ['changevisibility.not-found', changeVisibility({ namespace: 'acme', name: 'nosuchrepo' }, 'private')],
    ['star.unknown', starRepository({ namespace: 'acme', name: 'nosuchrepo' })],
  ])('%s is no success: nothing was changed', async (name, write) => {
    answered = recording(name);
    await expect(send(write)).rejects.toMatchObject({ kind: 'not-found', status: 200 });
  });

  it('a permanent delete asks for the living tag with the images of an index', async () => {
    answered = recording('tag-expire.alive');
    expect(await send(permanentlyDeleteTag(webapp, 'skopeo-copy'))).toBeUndefined();
    expect(await askedFor()).toEqual([
      { method: 'POST', path: answered.request.path, body: { include_submanifests: true, is_alive: true } },
    ]);
  });

  it.each(['tag-expire.forbidden.error', 'tag-expire.unknown.error', 'features-off.tag-expire.error'])(
    'a permanent delete is refused as in %s',
    async (name) => {
      answered = recording(name);
      const rule = failureRules.find(({ names }) => names.includes(name));
      await expect(send(permanentlyDeleteTag(webapp, 'latest'))).rejects.toMatchObject({
        kind: rule?.kind,
        status: answered.response.status,
      });
    },
  );

  it.each([
    [1796053098500, 1796053098],
    [1796053098999, 1796053098],
    [1796053098000, 1796053098],
  ])('an expiration of %d ms is sent as %d s', async (expiresAt, seconds) => {
    answered = recording('tag-put.expiration');
    await send(updateTag(webapp, 'release', { expiresAt }));
    expect((await askedFor())[0]?.body).toEqual({ expiration: seconds });
  });

  it('a label without a media type lets the server choose', async () => {
    answered = recording('label-create.json-autodetect');
    const label = await send(createLabel(webapp, 'sha256:00', { key: 'auto', value: '{"x":1}' }));
    expect((await askedFor())[0]?.body).toEqual({ key: 'auto', value: '{"x":1}', media_type: null });
    expect(label.mediaType).toBe('application/json');
  });

  it('a web page is no answer to a write', async () => {
    const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><html></html>' };
    answered = { ...recording('tag-put.create'), response: page };
    await expect(send(updateTag(webapp, 'release', {}))).rejects.toMatchObject({ kind: 'invalid-answer' });
  });
});
