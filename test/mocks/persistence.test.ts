import { describe, expect, it } from 'vitest';
import { createPersistedRegistry, type TextStorage } from '~mocks/persistence';
import { clientOf } from './registry-client';

const startMs = Date.UTC(2026, 10, 24, 12);

/** A browser tab: a storage that outlives the page, and a clock. */
function createTab() {
  const kept = new Map<string, string>();
  const storage: TextStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  let nowMs = startMs;
  const load = () => {
    const registry = createPersistedRegistry(storage, { now: () => nowMs });
    const client = clientOf(registry);
    const write = (method: string, address: string, body?: unknown) =>
      client.send(method, address, body, { 'x-csrf-token': client.get('/csrf_token').body.csrf_token });
    return { registry, ...client, write };
  };
  return {
    kept,
    storage,
    load,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

const digestOf = (page: ReturnType<ReturnType<typeof createTab>['load']>, tag: string): string =>
  page.get(`acme/webapp/tag/?specificTag=${tag}`).body.tags[0].manifest_digest;

describe('a reload', () => {
  it('brings the same world, though time has passed', () => {
    const tab = createTab();
    const before = tab.load().get('acme/webapp/tag/?limit=100');
    tab.wait(90_000);
    expect(tab.load().get('acme/webapp/tag/?limit=100')).toEqual(before);
  });

  it('makes changes again that a scenario let through at the second attempt', () => {
    const tab = createTab();
    const page = tab.load();
    const remove = () => page.write('DELETE', 'scenarios/session-ends-first/tag/v1').status;
    expect(remove()).toBe(401);
    page.registry.signInAs('quayadmin');
    expect(remove()).toBe(204);
    const names = tab.load().get('scenarios/session-ends-first/tag/?onlyActiveTags=true').body.tags;
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['v6', 'v5', 'v4', 'v3', 'v2']);
  });

  it('makes every change again, at its own time and as its own user', () => {
    const tab = createTab();
    const page = tab.load();
    const digest = digestOf(page, 'v1.9.0');
    tab.wait(1_000);
    page.write('PUT', 'acme/webapp/tag/new', { manifest_digest: digest });
    tab.wait(1_000);
    page.write('DELETE', 'acme/webapp/tag/edge');
    page.write('POST', `acme/webapp/manifest/${digest}/labels`, { key: 'qa', value: 'ok', media_type: null });
    page.write('POST', '/api/v1/user/starred', { namespace: 'acme', repository: 'models' });
    page.write('DELETE', 'acme/charts');
    page.registry.signInAs('bob');
    tab.wait(1_000);
    page.write('POST', 'acme/webapp/tag/oops/restore', { manifest_digest: digest });
    page.write('POST', '/api/v1/user/starred', { namespace: 'acme', repository: 'bulk' });
    page.write('DELETE', 'acme/webapp'); // refused: bob does not own it
    const look = (from: typeof page) => [
      from.get('acme/webapp/tag/?limit=100'),
      from.get(`acme/webapp/manifest/${digest}/labels`),
      from.get('acme/charts'),
      from.get('/api/v1/user/'),
      from.get('/api/v1/user/starred'),
    ];
    const before = look(page);
    expect(before[2]).toMatchObject({ status: 403 });
    tab.wait(3_600_000);
    const reloaded = tab.load();
    expect(look(reloaded)).toEqual(before);
    reloaded.registry.signInAs('quayadmin');
    const starred = reloaded.get('/api/v1/user/starred').body.repositories;
    expect(starred.map(({ name }: { name: string }) => name)).toContain('models');
  });

  it('keeps who is signed in, also that no one is', () => {
    const tab = createTab();
    const page = tab.load();
    page.write('POST', '/api/v1/signin', { username: 'alice', password: 'password' });
    expect(tab.load().registry.signedInAs).toBe('alice');
    tab.load().write('POST', '/api/v1/signout');
    expect(tab.load().registry.signedInAs).toBeNull();
  });

  it('after "forget" begins anew, at the present', () => {
    const tab = createTab();
    const page = tab.load();
    page.write('DELETE', 'acme/webapp/tag/edge');
    page.registry.forget();
    tab.wait(86_400_000);
    const [tag] = tab.load().get('acme/webapp/tag/?specificTag=edge&onlyActiveTags=true').body.tags;
    expect(tag.start_ts).toBe((startMs + 86_400_000 - 4 * 86_400_000) / 1000);
  });

  it.each(['', 'nonsense', '[]', '{"baseMs":"x","writes":[]}', '{"baseMs":1}'])(
    'does not mind %j in the storage',
    (text) => {
      const tab = createTab();
      const fresh = createTab().load().get('acme/webapp/tag/');
      tab.load();
      for (const key of tab.kept.keys()) tab.kept.set(key, text);
      expect(tab.load().get('acme/webapp/tag/')).toEqual(fresh);
    },
  );

  it('does without a storage that is full', () => {
    const tab = createTab();
    tab.storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    expect(tab.load().write('DELETE', 'acme/webapp/tag/edge').status).toBe(204);
  });
});
