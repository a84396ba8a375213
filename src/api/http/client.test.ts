import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, request, resetApi, send } from './client';
import { configureApi } from './configuration';

/** Answers in order; the last one stays. A thrown Error stands for a network that fails. */
type Answers = (Response | Error | (() => Response | Promise<Response>))[];

interface Sent {
  url: string;
  init: RequestInit & { headers: Record<string, string> };
}

/** Why a caller aborts. */
const gone = new DOMException('The page was left.', 'AbortError');

let sent: Sent[];
let waits: number[];

/** Replaces fetch; answers are given out per path. */
function serve(routes: Record<string, Answers>): void {
  vi.stubGlobal('fetch', async (url: string, init: Sent['init']) => {
    sent.push({ url, init });
    init.signal?.throwIfAborted();
    const path = new URL(url, 'http://app.test').pathname;
    const answers = routes[path];
    if (answers === undefined) throw new Error(`unexpected request to ${path}`);
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next() : next!.clone();
  });
}

const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);
const refusal = () =>
  new Response('{"error": "CSRF token was invalid or missing."}', {
    status: 403,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
const read = (options: object = {}) => request({ path: '/thing', schema: v.unknown(), ...options });
const write = ({ method = 'PUT', ...options }: { method?: 'PUT' | 'POST' | 'DELETE'; signal?: AbortSignal } = {}) => {
  const described = { method, template: '/thing', parameters: {}, body: { a: 1 }, expectedStatus: 200 };
  return send({ ...described, schema: v.unknown() }, options);
};
const paths = () => sent.map(({ url }) => url);
const csrfSent = () => sent.filter(({ url }) => url === '/thing').map(({ init }) => init.headers['X-CSRF-Token']);

/** What a promise rejects with; undefined if it does not. Never rejects itself, so it may wait for its turn. */
const failureFrom = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

beforeEach(() => {
  sent = [];
  waits = [];
  configureApi({
    random: () => 0,
    wait: (ms, signal) => {
      waits.push(ms);
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  });
});

afterEach(() => {
  resetApi();
  vi.useRealTimers();
});

describe('a read', () => {
  it('goes to the own origin with the headers that Quay asks for, and without a CSRF token', async () => {
    serve({ '/thing': [json({ x: 1 })] });
    expect(await read({ query: { a: 'x y', b: 2, c: undefined, d: false }, priority: 'low' })).toEqual({ x: 1 });
    expect(paths()).toEqual(['/thing?a=x+y&b=2&d=false']);
    const { init } = sent[0]!;
    expect(init.headers).toEqual({ Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' });
    expect(init).toMatchObject({ method: 'GET', credentials: 'same-origin', priority: 'low' });
    expect(init.body).toBeUndefined();
  });

  it('goes to a configured origin without cookies, which Quay does not let other origins send', async () => {
    configureApi({ baseUrl: 'https://quay.test/' });
    serve({ '/thing': [json(1)] });
    await read();
    expect(sent[0]).toMatchObject({ url: 'https://quay.test/thing', init: { credentials: 'same-origin' } });
  });

  it('reads JSON under any Content-Type', async () => {
    serve({ '/thing': [json({ x: 1 }, { headers: { 'Content-Type': 'text/html' } })] });
    expect(await read()).toEqual({ x: 1 });
  });
});

describe('an answer that is not understood', () => {
  const schema = v.object({ tags: v.array(v.object({ name: v.string(), size: v.nullable(v.number()) })) });
  const good = { name: 'a', size: 1 };

  it.each([
    ['{"tags": [', 'not valid JSON'],
    ['<html><body>Sign in here</body></html>', 'a web page instead of data'],
    ['', 'answer: expected object'],
    ['null', 'answer: expected object'],
    ['[]', 'tags: missing'],
    [JSON.stringify({ tags: [good, good, good, { ...good, name: 5 }] }), 'tags[3].name: expected string'],
    [JSON.stringify({ tags: [{ ...good, size: '1' }] }), 'tags[0].size: expected number'],
    [JSON.stringify({ tags: [{ name: 'a' }] }), 'tags[0].size: missing'],
    [JSON.stringify({ tags: {} }), 'tags: expected array'],
  ])('%s', async (text, problem) => {
    serve({ '/thing': [new Response(text)] });
    await expect(read({ schema })).rejects.toMatchObject({
      kind: 'invalid-answer',
      status: 200,
      message: `The registry answered in a way this app does not understand (${problem}).`,
    });
    expect(sent).toHaveLength(1);
  });

  it('is none if there is no body and none is needed', async () => {
    serve({ '/thing': [new Response(null, { status: 204 })] });
    expect(await read({ schema: v.null() })).toBeNull();
  });
});

describe('retries', () => {
  it.each([429, 502, 503, 504])('of a read after %i', async (status) => {
    serve({ '/thing': [new Response('', { status }), json(1)] });
    expect(await read()).toBe(1);
    expect(waits).toEqual([200]);
  });

  it('of a read after the network failed, twice at most', async () => {
    const cause = new TypeError('fetch failed');
    serve({ '/thing': [cause] });
    await expect(read()).rejects.toMatchObject({ kind: 'network', status: null, cause });
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([200, 400]);
  });

  it('wait as long as the server says', async () => {
    serve({ '/thing': [new Response('', { status: 429, headers: { 'Retry-After': '7' } }), json(1)] });
    await read();
    expect(waits).toEqual([7000]);
  });

  it('end with the last answer', async () => {
    serve({ '/thing': [new Response('<html>Quay is currently loading</html>', { status: 502 })] });
    await expect(read()).rejects.toMatchObject({ kind: 'starting', status: 502, serverMessage: null });
    expect(sent).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 500, 520])('are not made after %i', async (status) => {
    serve({ '/thing': [json({}, { status })] });
    await expect(read()).rejects.toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  it.each(['PUT', 'POST', 'DELETE'] as const)('are not made for %s', async (method) => {
    serve({ '/csrf_token': [json({ csrf_token: 't' })], '/thing': [new Response('', { status: 502 })] });
    await expect(write({ method })).rejects.toMatchObject({ kind: 'starting' });
    serve({ '/thing': [new TypeError('fetch failed')] });
    await expect(write({ method })).rejects.toMatchObject({ kind: 'network' });
    expect(paths()).toEqual(['/csrf_token', '/thing', '/thing']);
  });
});

describe('CSRF tokens', () => {
  it('are fetched by the first write, once, and sent with each', async () => {
    serve({ '/csrf_token': [json({ csrf_token: 'one' })], '/thing': [json('Updated', { status: 201 })] });
    await read();
    expect(paths()).toEqual(['/thing']);
    expect(await write()).toBe('Updated');
    await write();
    expect(paths()).toEqual(['/thing', '/csrf_token', '/thing', '/thing']);
    expect(csrfSent()).toEqual([undefined, 'one', 'one']);
    expect(sent[2]!.init).toMatchObject({ body: '{"a":1}', headers: { 'Content-Type': 'application/json' } });
  });

  it('are shared by concurrent writes', async () => {
    serve({ '/csrf_token': [json({ csrf_token: 'one' })], '/thing': [json(1)] });
    await Promise.all([write(), write(), write()]);
    expect(paths().filter((path) => path === '/csrf_token')).toHaveLength(1);
    expect(csrfSent()).toEqual(['one', 'one', 'one']);
  });

  it.each([200, 400])('follow X-Next-CSRF-Token of any answer (%i)', async (status) => {
    const headers = { 'X-Next-CSRF-Token': 'two' };
    serve({ '/csrf_token': [json({ csrf_token: 'one' })], '/thing': [json({}, { status, headers }), json(1)] });
    await write().catch(() => undefined);
    await write();
    expect(csrfSent()).toEqual(['one', 'two']);
  });

  it('may come with the answer to a read, so that none is fetched', async () => {
    serve({ '/thing': [json(1, { headers: { 'X-Next-CSRF-Token': 'two' } })] });
    await read();
    await write();
    expect(csrfSent()).toEqual([undefined, 'two']);
  });

  it('are renewed once after a refusal', async () => {
    serve({
      '/csrf_token': [json({ csrf_token: 'old' }), json({ csrf_token: 'new' })],
      '/thing': [refusal(), json('Updated')],
    });
    expect(await write()).toBe('Updated');
    expect(csrfSent()).toEqual(['old', 'new']);
  });

  it('are renewed once for all concurrent writes that were refused', async () => {
    serve({
      '/csrf_token': [json({ csrf_token: 'old' }), json({ csrf_token: 'new' })],
      '/thing': [refusal(), refusal(), json(1)],
    });
    await Promise.all([write(), write()]);
    expect(paths().filter((path) => path === '/csrf_token')).toHaveLength(2);
    expect(csrfSent()).toEqual(['old', 'old', 'new', 'new']);
  });

  it('are given up when the second one is refused too', async () => {
    serve({ '/csrf_token': [json({ csrf_token: 'any' })], '/thing': [refusal()] });
    await expect(write()).rejects.toMatchObject({
      kind: 'forbidden',
      serverMessage: 'CSRF token was invalid or missing.',
    });
    expect(csrfSent()).toHaveLength(2);
  });

  it('are not blamed for a missing permission', async () => {
    serve({
      '/csrf_token': [json({ csrf_token: 'one' })],
      '/thing': [json({ detail: 'Unauthorized' }, { status: 403 })],
    });
    await expect(write()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(csrfSent()).toEqual(['one']);
  });

  it('are asked for anew after a failed fetch', async () => {
    serve({ '/csrf_token': [json({}, { status: 500 }), json({ csrf_token: 'one' })], '/thing': [json(1)] });
    await expect(write()).rejects.toMatchObject({ kind: 'server' });
    expect(await write()).toBe(1);
    expect(csrfSent()).toEqual(['one']);
  });
});

describe('an abort', () => {
  const hanging = (signal: AbortSignal) =>
    new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  function serveNothing(): void {
    vi.stubGlobal('fetch', (url: string, init: Sent['init']) => {
      sent.push({ url, init });
      return hanging(init.signal!);
    });
  }

  it('before the request sends nothing', async () => {
    serveNothing();
    await expect(read({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(write({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent).toEqual([]);
  });

  it('during the request rejects with the reason as it is', async () => {
    serveNothing();
    const controller = new AbortController();
    const answer = read({ signal: controller.signal });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    controller.abort(gone);
    await expect(answer).rejects.toBe(gone);
    expect(sent[0]!.init.signal?.aborted).toBe(true);
  });

  it('of a write is not taken for a network that fails', async () => {
    const controller = new AbortController();
    serve({
      '/csrf_token': [json({ csrf_token: 'one' })],
      '/thing': [
        () => {
          controller.abort(gone);
          throw new TypeError('fetch failed');
        },
      ],
    });
    await expect(write({ signal: controller.signal })).rejects.toBe(gone);
  });

  it('while the body is read', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      const body = new ReadableStream({
        start: (stream) => signal?.addEventListener('abort', () => stream.error(signal.reason)),
        pull: () => controller.abort(gone),
      });
      return Promise.resolve(new Response(body));
    });
    await expect(read({ signal: controller.signal })).rejects.toBe(gone);
  });

  it('between two attempts ends them', async () => {
    const controller = new AbortController();
    serve({
      '/thing': [
        () => {
          controller.abort(gone);
          return new Response('', { status: 503 });
        },
      ],
    });
    await expect(read({ signal: controller.signal })).rejects.toBe(gone);
    expect(sent).toHaveLength(1);
  });

  it('of one write does not take the CSRF token from the others', async () => {
    let answerCsrf = (_: Response) => {};
    serve({
      '/csrf_token': [() => new Promise<Response>((resolve) => (answerCsrf = resolve))],
      '/thing': [json(1)],
    });
    const controller = new AbortController();
    const given = write({ signal: controller.signal });
    const kept = write();
    await vi.waitFor(() => expect(paths()).toEqual(['/csrf_token']));
    controller.abort(gone);
    await expect(given).rejects.toBe(gone);
    answerCsrf(json({ csrf_token: 'one' }));
    expect(await kept).toBe(1);
    expect(csrfSent()).toEqual(['one']);
  });

  it('is not taken for a timeout, nor a timeout for an abort', async () => {
    vi.useFakeTimers();
    serveNothing();
    const outcome = failureFrom(read({ signal: new AbortController().signal }));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await outcome).toMatchObject({
      kind: 'timeout',
      message: 'The registry did not answer within 30 seconds.',
    });
    expect(sent).toHaveLength(1);
  });

  it('leaves no timer behind, nor does an answer', async () => {
    vi.useFakeTimers();
    serve({ '/thing': [json(1)] });
    await read({ timeoutMs: 5000 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the waiting between attempts', () => {
  it('takes its time and can be aborted', async () => {
    resetApi();
    configureApi({ random: () => 0 });
    vi.useFakeTimers();
    serve({ '/thing': [new Response('', { status: 503 }), json(1)] });
    const answer = read();
    await vi.advanceTimersByTimeAsync(199);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe(1);

    serve({ '/thing': [new Response('', { status: 503 })] });
    const controller = new AbortController();
    const outcome = failureFrom(read({ signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort(gone);
    expect(await outcome).toBe(gone);
    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a failure', () => {
  it.each<[string, Answers[number]]>([
    ['a refusal', json({}, { status: 403 })],
    ['a broken network', new TypeError('fetch failed')],
    ['an answer that is not understood', new Response('{')],
  ])('says which request it was: %s', async (_what, answer) => {
    serve({ '/thing': [answer] });
    expect(await failureFrom(read({ query: { a: 'x y' } }))).toMatchObject({
      request: { method: 'GET', path: '/thing?a=x+y', body: undefined },
    });
  });

  it('of a write says what was sent', async () => {
    serve({ '/csrf_token': [json({ csrf_token: 'one' })], '/thing': [json({}, { status: 409 })] });
    expect(await failureFrom(write())).toMatchObject({ request: { method: 'PUT', path: '/thing', body: { a: 1 } } });
  });

  it('of the CSRF token that a write needs is that of the token', async () => {
    serve({ '/csrf_token': [json({}, { status: 500 })], '/thing': [json(1)] });
    expect(await failureFrom(write())).toMatchObject({ request: { method: 'GET', path: '/csrf_token' } });
  });

  it('of a sign-in says nothing of the request, which holds a password', async () => {
    serve({ '/csrf_token': [json({ csrf_token: 'one' })], '/api/v1/signin': [new TypeError('fetch failed')] });
    const failure = await failureFrom(ask({ method: 'POST', path: '/api/v1/signin', body: { password: 'secret' } }));
    expect(failure).toMatchObject({ kind: 'network', request: null });
  });
});
