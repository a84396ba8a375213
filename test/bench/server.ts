import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { MockRegistry } from '~mocks/registry';
import { securityHeaders } from '../../scripts/vite-security-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a Quay answers itself. */
const REGISTRY_PATHS = /^\/(api\/|v2\/|oauth\/|csrf_token$|config$)/;

/** A file of the build. Each encoding is made when it is first asked for; fonts and pictures are compressed already. */
interface BuildFile {
  type: string;
  plain: Buffer;
  encoded: Map<Encoding, Promise<Buffer>>;
}

type Encoding = keyof typeof encoders;

const encoders = { br: promisify(brotliCompress), gzip: promisify(gzip) };

export interface ServedApp {
  url: string;
  close: () => Promise<void>;
}

export interface ServedAppOptions {
  /** Folder of a production build. */
  dist: string;
  answers: RegistryAnswers;
  /** How long the registry takes for an answer, in milliseconds; files of the app come at once. */
  delayMs: number;
  /** 0 for any. */
  port?: number;
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
}

export type RegistryAnswers = (request: IncomingMessage, body: string) => Answer;

/** Answers of the mock registry. What was read once is kept: the time that generating takes is nobody's to measure. */
export function registryAnswers(registry: MockRegistry): RegistryAnswers {
  const known = new Map<string, Answer>();
  return (request, body) => {
    const { method = 'GET', url = '/' } = request;
    const found = method === 'GET' ? known.get(url) : undefined;
    if (found) return found;
    const { pathname, searchParams } = new URL(url, 'http://registry.invalid');
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const response = registry.handle({ method, path: pathname, query: searchParams, headers, body: body || null });
    const answer = {
      status: response.status,
      type: response.headers['content-type'] ?? 'application/json',
      body: Buffer.from(response.body ?? ''),
    };
    if (method === 'GET') known.set(url, answer);
    return answer;
  };
}

/**
 * Serves a build as deploy/nginx.conf.template does (hashed files for a year, pages asked for anew, the same security
 * headers) and compressed with brotli or gzip; and the registry's answers, each after the same time.
 */
export async function serveApp({ dist, answers, delayMs, port = 0 }: ServedAppOptions): Promise<ServedApp> {
  const files = readBuild(resolve(dist));
  const headers = securityHeaders();
  const index = files.get('/index.html');
  if (!index) throw new Error(`${dist} has no index.html: build first (npm run build)`);

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://app.invalid');
    if (REGISTRY_PATHS.test(pathname)) {
      void answerLater(request, response, answers, delayMs);
      return;
    }
    const isAsset = pathname.startsWith('/assets/');
    const file = files.get(pathname) ?? (isAsset ? undefined : index);
    const caching = isAsset ? 'public, max-age=31536000, immutable' : 'no-cache';
    if (file === undefined) response.writeHead(404).end();
    else void sendFile(request, response, file, { ...headers, 'Cache-Control': caching });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answerLater(
  request: IncomingMessage,
  response: ServerResponse,
  answers: RegistryAnswers,
  delayMs: number,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { status, type, body } = answers(request, Buffer.concat(chunks).toString('utf8'));
  await pause(delayMs);
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', Vary: 'Cookie' });
  response.end(body);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: BuildFile,
  headers: Record<string, string>,
): Promise<void> {
  const accepted = request.headers['accept-encoding'] ?? '';
  const isText = /text|svg/.test(file.type);
  const encoding = isText ? (['br', 'gzip'] as const).find((name) => accepted.includes(name)) : undefined;
  const body = encoding === undefined ? file.plain : await encode(file, encoding);
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  response.end(body);
}

function encode({ plain, encoded }: BuildFile, encoding: Encoding): Promise<Buffer> {
  const known = encoded.get(encoding) ?? encoders[encoding](plain);
  encoded.set(encoding, known);
  return known;
}

/** All files of a build by the path of their address. */
function readBuild(folder: string): Map<string, BuildFile> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: build first (npm run build)`);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => extname(path) in types);
  return new Map(
    paths.map((path) => [
      `/${path.replaceAll('\\', '/')}`,
      { type: types[extname(path)] ?? '', plain: readFileSync(join(folder, path)), encoded: new Map() },
    ]),
  );
}
