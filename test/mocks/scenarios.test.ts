import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMockRegistry } from '~mocks/registry';
import { scenarioNames } from '~mocks/scenarios';
import { type Answer, clientOf } from './registry-client';

const startDemo = () => clientOf(createMockRegistry({ now: () => Date.UTC(2026, 10, 24, 12) }));
const list = (client: ReturnType<typeof startDemo>, name: string, page = 1) =>
  client.get(`scenarios/${name}/tag/?onlyActiveTags=true&limit=100&page=${page}`);

function tagOf(client: ReturnType<typeof startDemo>, repository: string, name: string) {
  return client.get(`scenarios/${repository}/tag/?specificTag=${name}`).body.tags[0];
}

describe('tag list scenarios', () => {
  it.each<[string, (answer: Answer) => unknown, unknown]>([
    ['error-500', ({ status, body }) => [status, /<html>/.test(body)], [500, true]],
    ['error-502', ({ status, body }) => [status, body.includes('Quay is currently loading')], [502, true]],
    ['error-503', ({ status }) => status, 503],
    ['empty-body', ({ status, body }) => [status, body], [200, '']],
    ['malformed-json', ({ status, body }) => [status, typeof body], [200, 'string']],
    ['html-200', ({ status, headers }) => [status, headers['content-type']], [200, 'text/html; charset=utf-8']],
    ['wrong-shape', ({ status, body }) => [status, Array.isArray(body.tags)], [200, false]],
    ['offline', ({ status }) => status, 0],
    ['slow', ({ status, delayMs }) => [status, delayMs], [200, 3_000]],
    ['timeout', ({ status, delayMs }) => [status, delayMs], [200, 45_000]],
    ['unauthorized', ({ status }) => status, 401],
    ['forbidden', ({ status }) => status, 403],
    ['not-found', ({ status }) => status, 404],
    ['repository-500', ({ status }) => status, 200],
  ])('%s', (name, look, expected) => {
    expect(look(list(startDemo(), name))).toEqual(expected);
  });

  it.each([...scenarioNames.tagList])('%s can be opened apart from its list', (name) => {
    expect(startDemo().get(`scenarios/${name}?includeTags=false`).status).toBe(200);
  });

  it.each<[string, (answer: Answer) => unknown, unknown]>([
    ['log-500', ({ status }) => status, 500],
    ['log-502', ({ body }) => body.includes('Quay is currently loading'), true],
    ['malformed-log', ({ body }) => body.logs[0], null],
    ['busy-log', ({ body }) => [body.logs.length, body.next_page], [20, 'more']],
  ])('%s is about the log alone', (name, look, expected) => {
    expect(look(startDemo().get(`scenarios/${name}/logs`))).toEqual(expected);
    expect(list(startDemo(), name).status).toBe(200);
  });

  it('rate-limited refuses once', () => {
    const client = startDemo();
    expect([1, 2, 3].map(() => list(client, 'rate-limited').status)).toEqual([429, 200, 200]);
  });

  it('flaky fails twice on page 2', () => {
    const client = startDemo();
    expect(list(client, 'flaky').status).toBe(200);
    expect([1, 2, 3].map(() => list(client, 'flaky', 2).status)).toEqual([503, 503, 200]);
  });

  it('page-fails and expired-session fail where they say', () => {
    const client = startDemo();
    expect([1, 2, 3, 4].map((page) => list(client, 'page-fails', page).status)).toEqual([200, 200, 500, 200]);
    expect([1, 2].map((page) => list(client, 'expired-session', page).status)).toEqual([200, 401]);
  });

  it('malformed-tags mixes good entries with bad ones', () => {
    const { tags } = list(startDemo(), 'malformed-tags').body;
    expect(tags.filter((tag: unknown) => tag === null || typeof tag === 'string').length).toBeGreaterThan(10);
    expect(tags[0]).toMatchObject({ name: 'v340', size: expect.any(Number) });
  });

  it('repository-500 fails for the details only', () => {
    expect(startDemo().get('scenarios/repository-500').status).toBe(500);
  });
});

describe('scan scenarios', () => {
  const worst = (body: any): string[] => [
    ...new Set<string>(
      body.data.Layer.Features.flatMap((feature: any) => feature.Vulnerabilities.map((found: any) => found.Severity)),
    ),
  ];

  it.each([
    ['queued', 'queued'],
    ['failed', 'failed'],
    ['unsupported', 'unsupported'],
    ['too-large', 'manifest_layer_too_large'],
    ['unknown-status', 'being_reconsidered'],
  ])('%s', (name, status) => {
    const client = startDemo();
    const { manifest_digest: digest } = tagOf(client, 'scans', name);
    expect(client.get(`scenarios/scans/manifest/${digest}/security`).body).toEqual({ status, data: null });
  });

  it.each([
    ['critical', 'Critical'],
    ['high', 'High'],
    ['medium', 'Medium'],
    ['low', 'Low'],
    ['negligible', 'Negligible'],
    ['unknown', 'Unknown'],
    ['none', undefined],
    ['no-packages', undefined],
  ])('%s is the worst severity', (name, severity) => {
    const client = startDemo();
    const { manifest_digest: digest } = tagOf(client, 'scans', name);
    const found = worst(client.get(`scenarios/scans/manifest/${digest}/security`).body);
    const order = ['Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown'];
    expect(order.find((each) => found.includes(each))).toBe(severity);
  });

  it('failures of the scanner and of pull statistics', () => {
    const client = startDemo();
    const scan = (name: string) =>
      client.get(`scenarios/scans/manifest/${tagOf(client, 'scans', name).manifest_digest}/security`);
    expect([scan('scanner-down').status, scan('scan-500').status]).toEqual([520, 500]);
    expect(scan('slow-scan').delayMs).toBe(3_000);
    expect(JSON.stringify(scan('huge-report').body).length).toBeGreaterThan(1_000_000);
    const pulls = (name: string) => client.get(`scenarios/scans/tag/${name}/pull_statistics`);
    expect([pulls('pull-statistics-500').status, pulls('pull-statistics-404').status]).toEqual([500, 404]);
    expect(pulls('pull-statistics-slow')).toMatchObject({ status: 200, delayMs: 3_000 });
  });

  it('an index of which one platform fails', () => {
    const client = startDemo();
    const { child_manifests_presence: presence } = tagOf(client, 'scans', 'index-with-failing-platform');
    const statuses = Object.keys(presence).map(
      (digest) => client.get(`scenarios/scans/manifest/${digest}/security`).status,
    );
    expect(statuses.toSorted()).toEqual([200, 200, 200, 520]);
  });
});

describe('write scenarios', () => {
  it.each([
    ['conflict-409', 409],
    ['read-only-503', 503],
    ['forbidden-403', 403],
    ['unauthorized-401', 401],
    ['not-found-404', 404],
    ['changed-400', 400],
    ['read-only-registry-405', 405],
    ['error-500', 500],
    ['loading-502', 502],
    ['rate-limited-429', 429],
    ['offline', 0],
    ['slow', 201],
    ['timeout', 201],
    ['works', 201],
  ])('%s: %i', (name, status) => {
    const client = startDemo();
    const tag = tagOf(client, 'writes', name);
    expect(tag).toMatchObject({ name });
    expect(client.put(`scenarios/writes/tag/${name}`, { expiration: null }).status).toBe(status);
    if (status < 400) return;
    expect(client.delete(`scenarios/writes/tag/${name}`).status).toBe(status);
    const label = { key: name, value: '', media_type: null };
    expect(client.post(`scenarios/writes/manifest/${tag.manifest_digest}/labels`, label).status).toBe(status);
  });

  it('stale-csrf is refused once', () => {
    const client = startDemo();
    const put = () => client.put('scenarios/writes/tag/stale-csrf', {});
    expect([put(), put()].map(({ status }) => status)).toEqual([403, 201]);
  });
});

describe('scenarios of many changes', () => {
  const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];

  it.each([
    ['session-ends-first', 1],
    ['session-ends-middle', 4],
    ['session-ends-last', 6],
  ])('%s ends the session with change %d, once', (repository, position) => {
    const registry = createMockRegistry({ now: () => Date.UTC(2026, 10, 24, 12) });
    const client = clientOf(registry);
    const statuses = names.map((name) => client.delete(`scenarios/${repository}/tag/${name}`).status);
    expect(statuses).toEqual(names.map((_name, index) => (index + 1 < position ? 204 : 401)));
    expect(registry.state.session.username).toBeNull();
    registry.signInAs('quayadmin');
    const rest = names.slice(position - 1).map((name) => client.delete(`scenarios/${repository}/tag/${name}`).status);
    expect(new Set(rest)).toEqual(new Set([204]));
  });

  it('csrf-changes refuses the fourth change until it comes with the new token', () => {
    const client = clientOf(createMockRegistry({ now: () => Date.UTC(2026, 10, 24, 12) }));
    const { csrf_token: old } = client.get('/csrf_token').body;
    const send = (name: string, token: string) =>
      client.send('DELETE', `scenarios/csrf-changes/tag/${name}`, undefined, { 'x-csrf-token': token }).status;
    expect(names.map((name) => send(name, old))).toEqual([204, 204, 204, 403, 403, 403]);
    const { csrf_token: fresh } = client.get('/csrf_token').body;
    expect(names.slice(3).map((name) => send(name, fresh))).toEqual([204, 204, 204]);
  });
});

it('SCENARIOS.md names every scenario', () => {
  const text = readFileSync(new URL('../../mocks/SCENARIOS.md', import.meta.url), 'utf8');
  const scans = startDemo().get('scenarios/scans/tag/?limit=100').body.tags as { name: string }[];
  const names = [...Object.values(scenarioNames).flat(), ...scans.map(({ name }) => name)];
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
