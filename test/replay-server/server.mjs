/**
 * A small HTTP server that answers like the recorded Quay: node server.mjs --port N [--actor anonymous|devtable|…].
 * `devtable` signs in with the password "password", or comes with the token "recorded-token" from any other origin; with
 * "reading-token" nothing may be written. Images may be pushed by whoever asks for a token of the service that the server
 * calls itself (--service), as the registry protocol has it; what is pushed is thrown away.
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
    service: { type: 'string', default: 'quay-server.example.com' },
    recordings: { type: 'string', default: new URL('../contract/recordings', import.meta.url).pathname },
  },
});

const recordings = readRecordings(options.recordings);
const sessionRecordings = ['beyond-the-app', 'more'].flatMap((folder) =>
  readRecordings(`${options.recordings.replace(/\/$/, '')}/${folder}`),
);
const sessions = new Map(); // id → { csrfToken, actor }
const person = { username: 'devtable', password: 'password', token: 'recorded-token', readingToken: 'reading-token' };
const unmatched = [];

const server = createServer((request, response) => {
  answer(request, response).catch((error) => send(response, 500, String(error), 'text/plain'));
});

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://registry.invalid');
  const body = await text(request);
  if (url.pathname === '/__unmatched') return send(response, 200, unmatched);
  // The API lets every origin in, but nobody's cookies; the configuration does not (recorded).
  if (url.pathname.startsWith('/api/')) copyHeaders(response, recorded('cors-preflight'), 'Access-Control-');
  if (request.method === 'OPTIONS') return send(response, 200, null);

  if (url.pathname.startsWith('/v2/')) return answerRegistryProtocol(request, url, response);
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer === person.readingToken && request.method !== 'GET') {
    return sendRecorded(response, recorded('bearer.read-scope.tag-put.error'));
  }
  const isKnown = bearer === undefined || bearer === person.token || bearer === person.readingToken;
  if (!isKnown && url.pathname.startsWith('/api/')) {
    // A token that nobody knows counts as none: a write is asked for the CSRF token of a session.
    const name = request.method === 'GET' ? 'bearer.invalid.error' : 'bearer.invalid.tag-put.error';
    return sendRecorded(response, recorded(name));
  }
  const session = bearer === undefined ? openSession(request, response) : { actor: person.username };
  if (url.pathname === '/csrf_token') return send(response, 200, { csrf_token: session.csrfToken });

  const refusal = refuse(request, url, session);
  if (refusal) return sendRecorded(response, refusal);
  if (request.method === 'POST' && /^\/api\/v1\/sign(in|out)$/.test(url.pathname)) {
    return changeSession(response, session, url.pathname, body);
  }

  if (request.method === 'GET' && url.pathname === '/api/v1/messages') {
    return sendRecorded(response, recorded('messages.none'));
  }
  const found = findRecording(recordings, { method: request.method, url, body, actor: session.actor });
  if (found) return sendRecorded(response, found.response);
  // Who signed in does more than was recorded; the list is about what everybody asks.
  if (session.actor === options.actor) unmatched.push(`${request.method} ${request.url}`);
  return send(response, 404, recorded('not-found.error').body ?? {});
}

/**
 * The registry protocol as far as a push of one image goes. A login for another service is given a token all the same
 * (recorded), with which nothing can be done: it is for somebody else.
 */
function answerRegistryProtocol(request, url, response) {
  if (url.pathname === '/v2/auth') return send(response, 200, { token: `for ${url.searchParams.get('service')}` });
  if (request.headers.authorization !== `Bearer for ${options.service}`) {
    const realm = `http://${options.service}/v2/auth`;
    response.setHeader('WWW-Authenticate', `Bearer realm="${realm}",service="${options.service}"`);
    return send(response, 401, recorded('v2-auth.no-scope.error').body);
  }
  if (request.method === 'POST') response.setHeader('Location', `http://${options.service}${url.pathname}1?state=x`);
  return send(response, request.method === 'POST' ? 202 : 201, null);
}

/** Signs in and out; a new session means a new CSRF token, which the answer brings along. */
function changeSession(response, session, path, body) {
  const wanted = body === '' ? {} : JSON.parse(body);
  const isOut = path.endsWith('out');
  if (!isOut && (wanted.username !== person.username || wanted.password !== person.password)) {
    return sendRecorded(response, recorded('signin.bad'));
  }
  session.actor = isOut ? 'anonymous' : person.username;
  session.csrfToken = randomUUID();
  response.setHeader('X-Next-CSRF-Token', session.csrfToken);
  return sendRecorded(response, recorded(isOut ? 'signout' : 'signin'));
}

/** What Quay refuses before it looks at the address: calls without X-Requested-With, writes without the session's token. */
function refuse(request, url, session) {
  if (!url.pathname.startsWith('/api/') || request.headers.authorization) return undefined;
  if (request.method === 'GET') {
    const isFromScript = request.headers['x-requested-with'] === 'XMLHttpRequest';
    return isFromScript ? undefined : recorded('xhr-only.error');
  }
  return request.headers['x-csrf-token'] === session.csrfToken ? undefined : recorded('no-csrf.error');
}

function recorded(name) {
  const found = [...recordings, ...sessionRecordings].find((one) => one.name === name);
  if (!found) throw new Error(`The recording ${name}.json is missing`);
  return found.response;
}

/** The session of the request's cookie; a browser without a known one gets a new one and its cookie. */
function openSession(request, response) {
  const known = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const found = sessions.get(known);
  if (found) return found;
  const id = randomUUID();
  const session = { csrfToken: randomUUID(), actor: options.actor };
  sessions.set(id, session);
  response.setHeader('Set-Cookie', `session=${id}; Secure; HttpOnly; Path=/; SameSite=Lax`);
  return session;
}

function copyHeaders(response, { headers }, start) {
  for (const [name, value] of Object.entries(headers)) if (name.startsWith(start)) response.setHeader(name, value);
}

function sendRecorded(response, { status, body, headers = {} }) {
  send(response, status, body, headers['Content-Type']);
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
