/**
 * A small HTTP server that answers like the recorded Quay: node server.mjs --port N [--actor anonymous|devtable|…].
 *
 * Recordings are found by method, path and query; a browser's session is a cookie. GET /__unmatched lists the requests
 * nobody recorded, so that a test can assert that there were none.
 */
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { findRecording, readRecordings } from './recordings.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '4303' },
    actor: { type: 'string', default: process.env.REPLAY_ACTOR ?? 'anonymous' },
    recordings: { type: 'string', default: new URL('../contract/recordings', import.meta.url).pathname },
  },
});

const recordings = readRecordings(options.recordings);
const csrfTokens = new Map(); // session id → token
const unmatched = [];

const server = createServer((request, response) => {
  answer(request, response).catch((error) => send(response, 500, String(error), 'text/plain'));
});

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://registry.invalid');
  const body = await text(request);
  if (url.pathname === '/__unmatched') return send(response, 200, unmatched);

  const session = openSession(request, response);
  if (url.pathname === '/csrf_token') return send(response, 200, { csrf_token: csrfTokens.get(session) });

  const refusal = refuse(request, url, session);
  if (refusal) return send(response, refusal.status, refusal.body);

  const found = findRecording(recordings, { method: request.method, url, body, actor: options.actor });
  if (found) return send(response, found.response.status, found.response.body, found.response.headers['Content-Type']);
  unmatched.push(`${request.method} ${request.url}`);
  return send(response, 404, recordings.find((one) => one.name === 'not-found.error')?.response.body ?? {});
}

/** What Quay refuses before it looks at the address: calls without X-Requested-With, writes without the session's token. */
function refuse(request, url, session) {
  if (!url.pathname.startsWith('/api/') || request.headers.authorization) return undefined;
  if (request.method === 'GET') {
    const isFromScript = request.headers['x-requested-with'] === 'XMLHttpRequest';
    return isFromScript ? undefined : recorded('xhr-only.error');
  }
  return request.headers['x-csrf-token'] === csrfTokens.get(session) ? undefined : recorded('no-csrf.error');
}

function recorded(name) {
  const found = recordings.find((one) => one.name === name);
  if (!found) throw new Error(`The recording ${name}.json is missing`);
  return found.response;
}

/** The session id of the request's cookie; a browser without a known one gets a new session and its cookie. */
function openSession(request, response) {
  const known = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (known && csrfTokens.has(known)) return known;
  const session = randomUUID();
  csrfTokens.set(session, randomUUID());
  response.setHeader('Set-Cookie', `session=${session}; Secure; HttpOnly; Path=/; SameSite=Lax`);
  return session;
}

function send(response, status, body, contentType = 'application/json') {
  response.writeHead(status, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  response.end(
    body === null ? undefined : typeof body === 'string' && !contentType.includes('json') ? body : JSON.stringify(body),
  );
}

async function text(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

server.listen(Number(options.port), '127.0.0.1', () => {
  console.log(`${recordings.length} recordings on http://127.0.0.1:${options.port} as ${options.actor}`);
});
