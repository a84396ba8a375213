import { describe, expect, it } from 'vitest';
import { createSmallWorld, images } from './small-world';

type World = ReturnType<typeof createSmallWorld>;

const actions = {
  'read open': (world: World) => world.get('org/open/tag/'),
  'read closed': (world: World) => world.get('org/closed/tag/'),
  'read what is not there': (world: World) => world.get('org/nothing/tag/'),
  'write open': (world: World) => world.put('org/open/tag/new', { manifest_digest: images.one.digest }),
  'write closed': (world: World) => world.put('org/closed/tag/new', { manifest_digest: images.one.digest }),
  'label closed': (world: World) =>
    world.post(`org/closed/manifest/${images.one.digest}/labels`, { key: 'a', value: 'b', media_type: null }),
  'hide open': (world: World) => world.post('org/open/changevisibility', { visibility: 'private' }),
  'delete closed': (world: World) => world.delete('org/closed'),
  'create in org': (world: World) =>
    world.post('/api/v1/repository', { namespace: 'org', repository: 'new', visibility: 'public', description: '' }),
  'write frozen': (world: World) => world.put('org/frozen/tag/new', { manifest_digest: images.one.digest }),
};

const expected: Record<string, Record<keyof typeof actions, number>> = {
  nobody: statuses(200, 401, 401, 401, 401, 401, 401, 401, 400, 401),
  stranger: statuses(200, 403, 403, 403, 403, 403, 403, 403, 403, 403),
  reader: statuses(200, 200, 403, 403, 403, 403, 403, 403, 403, 403),
  writer: statuses(200, 200, 403, 201, 201, 201, 403, 403, 403, 503),
  owner: statuses(200, 200, 404, 201, 201, 201, 200, 204, 201, 503),
  root: statuses(200, 200, 404, 201, 201, 201, 200, 204, 201, 503),
  auditor: statuses(200, 200, 403, 403, 403, 403, 403, 403, 403, 403),
};

function statuses(...values: number[]): Record<keyof typeof actions, number> {
  return Object.fromEntries(Object.keys(actions).map((name, index) => [name, values[index]])) as never;
}

describe.each(Object.entries(expected))('%s', (actor, answers) => {
  it.each(Object.entries(answers))('%s: %i', (action, status) => {
    const world = createSmallWorld({ signedInAs: actor === 'nobody' ? null : actor });
    expect(actions[action as keyof typeof actions](world).status).toBe(status);
  });
});

describe('what the repository says that one may do', () => {
  it.each([
    ['stranger', 'open', false, false],
    ['reader', 'closed', false, false],
    ['writer', 'closed', true, false],
    ['owner', 'closed', true, true],
    ['owner', 'frozen', false, true],
    ['root', 'frozen', false, true],
    ['auditor', 'closed', false, true],
  ])('%s in %s', (actor, name, canWrite, canAdmin) => {
    const { body } = createSmallWorld({ signedInAs: actor }).get(`org/${name}?includeTags=false`);
    expect(body).toMatchObject({ can_write: canWrite, can_admin: canAdmin });
  });

  it('of a superuser without full access is nothing special', () => {
    const world = createSmallWorld({ signedInAs: 'root', features: { SUPERUSERS_FULL_ACCESS: false } });
    expect(world.get('org/closed').status).toBe(403);
  });
});

describe('tokens', () => {
  const ask = (authorization: string, method = 'GET', address = 'org/closed/tag/') => {
    const world = createSmallWorld({ signedInAs: 'stranger' });
    world.registry.state.tokens.set('t', { username: 'owner', scopes: new Set(['repo:read']), expired: false });
    return world.send(method, address, method === 'GET' ? undefined : {}, { authorization, 'x-csrf-token': '' }).status;
  };

  it.each([
    ['Bearer t', 'GET', 'org/closed/tag/', 200],
    ['Bearer t', 'PUT', 'org/closed/tag/two', 403],
    ['Bearer t', 'GET', '/api/v1/user/', 401],
    ['Bearer x', 'GET', 'org/closed/tag/', 401],
    ['Bearer x', 'GET', 'org/open/tag/', 200],
    [`Basic ${btoa('owner:password')}`, 'GET', 'org/closed/tag/', 401],
    [`Basic ${btoa('owner:password')}`, 'GET', `org/closed/manifest/${images.one.digest}/security`, 200],
    ['Basic %%%', 'GET', `org/closed/manifest/${images.one.digest}/security`, 401],
  ])('%s %s %s: %i', (authorization, method, address, status) => {
    expect(ask(authorization, method, address)).toBe(status);
  });
});

describe('sessions', () => {
  it('give a new CSRF token when a person signs in, and the old one is dead', () => {
    const world = createSmallWorld({ signedInAs: null });
    const old = world.get('/csrf_token').body.csrf_token;
    const answer = world.post('/api/v1/signin', { username: 'owner', password: 'password' });
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
    const next = answer.headers['x-next-csrf-token'];
    expect(next).not.toBe(old);
    const write = (token: string) => world.send('PUT', 'org/open/tag/two', {}, { 'x-csrf-token': token }).status;
    expect([write(old), write(next ?? '')]).toEqual([403, 201]);
  });

  it('can be confirmed with the password', () => {
    const world = createSmallWorld();
    const verify = (body: unknown) => world.post('/api/v1/signin/verify', body).status;
    expect([{ password: 'password' }, { password: 'wrong' }, {}].map(verify)).toEqual([200, 403, 400]);
  });

  it('end when the person signs out', () => {
    const world = createSmallWorld();
    world.post('/api/v1/signout', undefined);
    expect(world.get('/api/v1/user/').status).toBe(401);
  });

  it('need the header of a script for reads by a browser', () => {
    const world = createSmallWorld();
    expect(world.send('GET', 'org/open/tag/', undefined, { 'x-requested-with': '' }).status).toBe(400);
    const curl = { 'x-requested-with': '', 'user-agent': 'curl/8.5.0' };
    expect(world.send('GET', 'org/open/tag/', undefined, curl).status).toBe(200);
  });
});
