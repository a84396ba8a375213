import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { createMockRegistry } from '~mocks/registry';
import { type HttpRegistry, serveRegistry } from './http-registry';
import { pushStandIn } from './push-stand-in';

/** Ends what a test started. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** The command as a person runs it: its exit code and the lines that it prints, errors included. */
async function checkQuay(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const child = spawn(process.execPath, ['scripts/check-quay.mjs', ...args], {
    env: { ...process.env, QUAY_TOKEN: '' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const [code] = await once(child, 'close');
  return { code: code as number, lines: printed.trimEnd().split('\n') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The server that answers like the recorded Quay; its address. */
async function recordedQuay(...args: string[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, ['test/replay-server/server.mjs', '--port', String(port), ...args]);
  endings.push(() => child.kill());
  await once(child.stdout, 'data');
  return `http://127.0.0.1:${port}`;
}

const token = 'token-of-alice';

/** The mock registry with as much of the registry protocol as a push needs; `handlers` come before it. */
async function pushableRegistry(handlers: HttpHandler[] = []): Promise<HttpRegistry> {
  const registry = createMockRegistry({ now: () => Date.now() });
  const scopes = new Set(['repo:read', 'repo:write', 'repo:admin', 'repo:create', 'user:read'] as const);
  registry.state.tokens.set(token, { username: 'alice', scopes, expired: false });
  const served = await serveRegistry(registry, [...handlers, ...pushStandIn(() => registry, token)]);
  endings.push(served.close);
  return served;
}

const lineAbout = (lines: readonly string[], check: string) =>
  lines.find((line) => line.includes(`  ${check}: `)) ?? '';

describe('the command against a registry that this UI fits', () => {
  it('finds nothing that differs in reading, writing and a scratch repository', async () => {
    const { url } = await pushableRegistry();
    const { code, lines } = await checkQuay('--url', url, '--namespace', 'acme', '--token', token);
    expect(lines.filter((line) => !line.startsWith('ok'))).toEqual([
      expect.stringMatching(/^\d+ as expected, 0 differ, 0/),
    ]);
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(code).toBe(0);
  });

  it('asks for a token of the service that the registry calls itself, not of the address it was reached by', async () => {
    const url = await recordedQuay('--service', 'quay.internal:8080');
    const { lines } = await checkQuay('--url', url, '--namespace', 'acme', '--token', 'recorded-token');
    expect(lineAbout(lines, 'make a scratch repository')).toMatch(/^ok /);
  });
});

describe('the command tells the real reason', () => {
  it.each([
    ['a token that nobody knows', 'wrong-token', 'who is asking', /did not accept the access token.*wrong, expired/],
    ['a token that may only read', 'reading-token', 'make a scratch repository', /needs the scope repo:create/],
  ])('of a refusal: %s', async (_case, refused, check, reason) => {
    const url = await recordedQuay();
    const { code, lines } = await checkQuay('--url', url, '--namespace', 'acme', '--token', refused);
    expect(lineAbout(lines, check)).toMatch(/^FAILED /);
    expect(lineAbout(lines, check)).toMatch(reason);
    expect(code).not.toBe(0);
    expect(lines.join('\n')).not.toMatch(new RegExp(`module runner|${refused}`));
  });

  it('of a push whose connection is lost', async () => {
    const { url } = await pushableRegistry([http.post('*/blobs/uploads/', () => HttpResponse.error())]);
    const { code, lines } = await checkQuay('--url', url, '--namespace', 'acme', '--token', token);
    expect(lineAbout(lines, 'make a scratch repository')).toMatch(/^FAILED .*an upload got no answer: .*ECONNRESET/);
    expect(lines.at(-1)).toMatch(/ 0 differ, 1 failed, /);
    expect(code).toBe(3);
  });

  it('of a registry that cannot be reached, once', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, lines } = await checkQuay('--url', url, '--namespace', 'acme');
    expect(lines).toEqual([
      expect.stringMatching(/^FAILED +the registry answers: The registry could not be reached: .*ECONNREFUSED/),
      '0 as expected, 0 differ, 1 failed, 0 not offered, 0 not run',
    ]);
    expect(code).toBe(3);
  });
});
