import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrotliModule, findNginx } from '../../scripts/find-nginx.mjs';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const LARGE = JSON.stringify({ found: Array.from({ length: 2_000 }, (_, index) => `CVE-2026-${index}`) });
const SCRIPT = 'console.log("a script of the app");\n'.repeat(200);
const BROWSER = 'gzip, deflate, br, zstd';

let registry: Server;
let folder: string;

/** Answers everything with much JSON, in pieces as Quay does. `?encoded` is compressed by the registry itself. */
const answer: RequestListener = (incoming, response) => {
  const isEncoded = incoming.url?.endsWith('?encoded');
  response.writeHead(200, {
    'Content-Type': 'application/json',
    Vary: 'Cookie',
    ...(isEncoded && { 'Content-Encoding': 'gzip' }),
  });
  const body = isEncoded ? gzipSync(LARGE) : Buffer.from(LARGE);
  response.write(body.subarray(0, 100));
  // The rest of a blob comes when somebody says that the beginning has arrived.
  if (incoming.url?.includes('/blobs/')) registry.once('arrived', () => response.end(body.subarray(100)));
  else response.end(body.subarray(100));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quay-tags-wire-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Tags</title>${'<meta name="x">'.repeat(60)}`);
  writeFileSync(join(folder, 'assets/app-1.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/small-1.js'), 'small()');
  execFileSync(process.execPath, ['scripts/compress-build.mjs', folder]);
  registry = createServer(answer).listen(0, '127.0.0.1');
  await once(registry, 'listening');
});

afterAll(() => {
  registry.closeAllConnections();
  registry.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(findNginx() === undefined).each(['/', '/tags/'])('nginx with the app at %s', (base) => {
  let port: number;
  let nginx: ChildProcess;

  beforeAll(async () => {
    port = await freePort();
    const { port: quayPort } = registry.address() as AddressInfo;
    const options = { port, quay: `http://127.0.0.1:${quayPort}`, app: folder, base };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    nginx = spawn(process.execPath, ['test/nginx/serve.mjs', ...words], { stdio: 'inherit' });
    while (!(await listens())) await pause(20);
  });

  afterAll(async () => {
    nginx.kill('SIGTERM');
    await once(nginx, 'close');
  });

  async function listens(): Promise<boolean> {
    if (nginx.exitCode !== null) throw new Error('nginx did not start');
    return ask(base).then(
      () => true,
      () => false,
    );
  }

  /** The answer as it is on the wire: nothing is decoded. */
  async function open(path: string, { method = 'GET', accepted = BROWSER } = {}): Promise<IncomingMessage> {
    const asking = request({ port, host: '127.0.0.1', path, method, headers: { 'Accept-Encoding': accepted } });
    asking.end();
    const [response] = await once(asking, 'response');
    return response;
  }

  async function ask(path: string, options?: Parameters<typeof open>[1]) {
    const response = await open(path, options);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const { 'content-encoding': encoding, vary = '' } = response.headers;
    return { encoding, vary, headers: response.headers, body: Buffer.concat(chunks) };
  }

  it.each([
    '/api/v1/repository/acme/webapp/tag/',
    '/api/v1/repository/acme/webapp/tag/?limit=100&page=2&onlyActiveTags=true',
    '/api/v1/repository/acme/team/nested/app/tag/?specificTag=v1',
    '/api/v1/repository/acme/a%20b/tag/',
    `/api/v1/repository/acme/webapp/manifest/${DIGEST}/security?vulnerabilities=true`,
    `/api/v1/repository/acme/team/nested/manifest/${DIGEST}/security`,
    `/api/v1/repository/acme/webapp/manifest/${encodeURIComponent(DIGEST)}/security`,
  ])('compresses %s', async (path) => {
    const { encoding, vary, body } = await ask(path);
    expect(encoding).toBe('gzip');
    expect(vary.split(', ').toSorted()).toEqual(['Accept-Encoding', 'Cookie']);
    expect(body.length).toBeLessThan(LARGE.length / 2);
    expect(gunzipSync(body).toString()).toBe(LARGE);
  });

  it.each([
    ['GET', '/config'],
    ['GET', '/csrf_token'],
    ['GET', '/api/v1/user/'],
    ['GET', '/api/v1/messages'],
    ['POST', '/api/v1/signin'],
    ['GET', '/oauth/authorize'],
    ['GET', '/v2/auth'],
    ['GET', '/api/v1/repository?namespace=acme'],
    ['GET', '/api/v1/repository/acme/webapp'],
    ['GET', '/api/v1/repository/acme/tag'],
    ['PUT', '/api/v1/repository/acme/webapp/tag/v1'],
    ['DELETE', '/api/v1/repository/acme/webapp/tag/v1'],
    ['POST', '/api/v1/repository/acme/webapp/tag/v1/restore'],
    ['PUT', '/api/v1/repository/acme/team/manifest/security'],
    ['PUT', '/api/v1/repository/acme/team/manifest/app/security'],
    ['GET', `/api/v1/repository/acme/webapp/manifest/${DIGEST}`],
    ['POST', `/api/v1/repository/acme/webapp/manifest/${DIGEST}/labels`],
    ['GET', '/api/v1/user/?next=/api/v1/repository/acme/webapp/tag/'],
    ['GET', '/api/v1/superuser/x/api/v1/repository/acme/webapp/tag/'],
  ])('leaves the answer to %s %s as long as it is', async (method, path) => {
    const { encoding, body } = await ask(path, { method });
    expect(encoding).toBeUndefined();
    expect(body.toString()).toBe(LARGE);
  });

  it('passes on what the registry has compressed itself', async () => {
    for (const path of ['/api/v1/repository/acme/webapp/tag/', '/config']) {
      const { encoding, body } = await ask(`${path}?encoded`);
      expect(encoding, path).toBe('gzip');
      expect(gunzipSync(body).toString(), path).toBe(LARGE);
    }
  });

  it('compresses nothing for who cannot read it', async () => {
    const { encoding, body } = await ask('/api/v1/repository/acme/webapp/tag/', { accepted: 'identity' });
    expect(encoding).toBeUndefined();
    expect(body.toString()).toBe(LARGE);
  });

  it('passes on the beginning of a blob before its end is there', async () => {
    const response = await open(`/v2/acme/webapp/blobs/${DIGEST}`);
    const [beginning] = await once(response, 'data');
    registry.emit('arrived');
    expect(beginning.toString() + (await text(response))).toBe(LARGE);
  });

  it('sends the app’s files as they were compressed for it', async () => {
    const hasBrotli = findBrotliModule() !== undefined;
    for (const path of [`${base}assets/app-1.js`, base, `${base}repository/acme/webapp`]) {
      const plain = await ask(path, { accepted: 'identity' });
      const gzip = await ask(path, { accepted: 'gzip' });
      const best = await ask(path);
      expect([plain.encoding, gzip.encoding, best.encoding], path).toEqual([
        undefined,
        'gzip',
        hasBrotli ? 'br' : 'gzip',
      ]);
      expect(gunzipSync(gzip.body), path).toEqual(plain.body);
      expect((hasBrotli ? brotliDecompressSync : gunzipSync)(best.body), path).toEqual(plain.body);
      for (const { headers, body } of [plain, gzip, best]) {
        expect(headers.vary, path).toBe('Accept-Encoding');
        expect(headers['content-length'], path).toBe(String(body.length)); // made beforehand, not on the way
        expect(headers['content-type'], path).toBe(plain.headers['content-type']);
        expect(headers['content-security-policy'], path).toContain("default-src 'none'");
        expect(headers['x-content-type-options'], path).toBe('nosniff');
      }
    }
    expect((await ask(`${base}assets/small-1.js`)).body.toString()).toBe('small()');
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
