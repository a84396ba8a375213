import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockServer, requestLog } from '~mocks/node';
import { main } from '../../scripts/check-quay/main';
import { setUpMockRegistry } from '../mock-registry';
import { pushStandIn } from './push-stand-in';

const current = setUpMockRegistry();
const url = 'http://localhost:3000';
const token = 'marker-token-7f3a';

beforeEach(() => {
  current.registry.state.tokens.set(token, {
    username: 'alice',
    scopes: new Set(['repo:read', 'repo:write', 'repo:admin', 'repo:create', 'user:read']),
    expired: false,
  });
});

/** The command with its arguments: exit code and what it prints. */
async function check(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await main(['--url', url, ...args], {}, (line) => lines.push(line));
  return { code, lines };
}

const differing = (lines: readonly string[]) => lines.filter((line) => line.startsWith('DIFFERS'));
const repositoriesOf = (namespace: string) =>
  [...current.registry.state.repositories.keys()].filter((name) => name.startsWith(`${namespace}/`)).toSorted();

describe('a registry that this UI fits', () => {
  it('is read without a token, and nothing is written', async () => {
    const { code, lines } = await check('--namespace', 'acme', '--repository', 'acme/webapp');
    expect(differing(lines)).toEqual([]);
    expect(code).toBe(0);
    expect(lines.at(-2)).toContain('not run');
    expect(lines.at(-1)).toMatch(/^1\d as expected, 0 differ, 0 not offered, \d not run$/);
    expect(requestLog.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('is written to with a token, and nothing is left of it', async () => {
    const before = current.registry.state.repositories.get('acme/webapp')?.rows.filter(({ endMs }) => endMs === null);
    const { code, lines } = await check('--repository', 'acme/webapp', '--token', token);
    expect(differing(lines)).toEqual([]);
    expect(code).toBe(0);
    for (const step of ['add a tag', 'set an expiration', 'an immutable tag is protected', 'restore the tag']) {
      expect(lines.some((line) => line.startsWith('ok') && line.includes(step))).toBe(true);
    }
    const after = current.registry.state.repositories.get('acme/webapp');
    expect(after?.rows.filter(({ endMs }) => endMs === null)).toEqual(before);
    const labels = [...(after?.manifests.values() ?? [])].flatMap((manifest) => manifest.labels);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter(({ key }) => key.includes('check-of'))).toEqual([]);
  });

  it('gets a scratch repository with an image of its own, which is removed', async () => {
    mockServer.use(...pushStandIn(() => current.registry, token));
    const before = repositoriesOf('acme');
    const { code, lines } = await check('--namespace', 'acme', '--token', token);
    expect(differing(lines)).toEqual([]);
    expect(code).toBe(0);
    expect(lines.some((line) => /^ok\s+remove the scratch repository: acme\/quay-tags-check-/.test(line))).toBe(true);
    expect(repositoriesOf('acme')).toEqual(before);
  });
});

describe('a registry that differs', () => {
  it('is told where, by the field that is not as expected', async () => {
    mockServer.use(
      http.get('*/tag/:tag/pull_statistics', () => HttpResponse.json({ tag_name: 'x', tag_pull_count: 'many' })),
      http.get('*/manifest/:digest/labels', () => HttpResponse.json({ labels: 'none' })),
    );
    const { code, lines } = await check('--repository', 'acme/webapp', '--read-only', '--token', token);
    expect(code).toBe(1);
    expect(differing(lines)).toHaveLength(2);
    expect(differing(lines).join('\n')).toMatch(/labels: .*labels[^]*pull statistics: .*tag_pull_count/);
  });

  it('is cleaned up all the same when a step fails half-way', async () => {
    let puts = 0;
    mockServer.use(
      http.put('*/api/v1/repository/acme/webapp/tag/:tag', () => {
        puts += 1;
        return puts === 4 ? HttpResponse.json({ message: 'no' }, { status: 500 }) : undefined;
      }),
    );
    const { code, lines } = await check('--repository', 'acme/webapp', '--token', token);
    expect(code).toBe(1);
    expect(differing(lines)).toHaveLength(1);
    const rows = current.registry.state.repositories.get('acme/webapp')?.rows ?? [];
    expect(rows.filter(({ name, endMs }) => name.startsWith('quay-tags-check') && endMs === null)).toEqual([]);
    expect(lines.some((line) => /^ok\s+clean up/.test(line))).toBe(true);
  });

  it('that takes no images leaves no scratch repository behind', async () => {
    mockServer.use(http.get('*/v2/auth', () => new HttpResponse(null, { status: 401 })));
    const before = repositoriesOf('acme');
    const { code, lines } = await check('--namespace', 'acme', '--token', token);
    expect(code).toBe(1);
    expect(differing(lines)).toEqual([expect.stringContaining('the login was answered with 401')]);
    expect(repositoriesOf('acme')).toEqual(before);
  });

  it.each([
    ['/v2/', 'the registry protocol'],
    ['/v2/auth', 'the login'],
  ])('to push to, because something in front of it redirects %s, was not reached', async (path, what) => {
    const elsewhere = () => HttpResponse.redirect('https://sso.example.com/start?state=secret');
    mockServer.use(http.get(`*${path}`, elsewhere), ...pushStandIn(() => current.registry, token));
    const before = repositoriesOf('acme');
    const { code, lines } = await check('--namespace', 'acme', '--token', token);
    expect(code).toBe(3);
    expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([
      expect.stringMatching(
        new RegExp(`: Pushing an image failed: ${what} was redirected to https://sso.example.com/start.$`),
      ),
    ]);
    expect(repositoriesOf('acme')).toEqual(before);
  });

  it('prints no control characters of the registry’s', async () => {
    mockServer.use(
      http.get('*/api/v1/user/', () => HttpResponse.json({ anonymous: false, username: 'a\u001b[31m\nok everything' })),
    );
    const { lines } = await check('--repository', 'acme/webapp');
    expect(lines.some((line) => line.includes('[31m ok everything'))).toBe(true);
    for (const line of lines) expect([...line].filter((sign) => sign < ' ')).toEqual([]);
  });
});

it.each([
  [[], /--namespace or --repository is missing/],
  [['--namespace', 'a', '--url', 'nowhere'], /--url must be the address/],
  [['--repository', 'acme'], /--repository must be NAMESPACE\/NAME/],
  [['--namespace', 'a', '--color', 'red'], /--color/],
])('the arguments %j are explained', async (args, words) => {
  const { code, lines } = await check(...args);
  expect(code).toBe(2);
  expect(lines.join('\n')).toMatch(words);
  expect(requestLog).toEqual([]);
});

it('the token is never printed, whatever happens', async () => {
  mockServer.use(
    http.get('*/config', () => HttpResponse.json({ message: 'no' }, { status: 500 })),
    http.post('*/api/v1/repository', ({ request }) =>
      HttpResponse.json({ message: `refused ${request.headers.get('Authorization')?.length}` }, { status: 403 }),
    ),
  );
  const { lines } = await check('--namespace', 'acme', '--token', token);
  expect(lines.join('\n')).not.toContain(token);
});
