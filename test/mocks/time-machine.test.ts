import { describe, expect, it } from 'vitest';
import { createSmallWorld, dayMs, hourMs, images, startMs } from './small-world';

describe('restoring', () => {
  it.each(['gone', 'never-was'])('brings a dead image back under the name %s', (tag) => {
    const world = createSmallWorld();
    expect(world.get(`org/open/manifest/${images.dead.digest}`).status).toBe(404);
    const answer = world.post(`org/open/tag/${tag}/restore`, { manifest_digest: images.dead.digest });
    expect(answer).toMatchObject({ status: 200, body: {} });
    expect(world.history(tag)[0]).toMatchObject({ reversion: true, endMs: null, digest: images.dead.digest });
    expect(world.get(`org/open/manifest/${images.dead.digest}`).status).toBe(200);
  });

  it('over a living tag ends that', () => {
    const world = createSmallWorld();
    world.post('org/open/tag/two/restore', { manifest_digest: images.one.digest });
    expect(world.history('two')).toMatchObject([{ reversion: true }, { endMs: startMs, reversion: false }]);
  });

  it('of an immutable tag is refused', () => {
    const answer = createSmallWorld().post('org/open/tag/locked/restore', { manifest_digest: images.two.digest });
    expect(answer.status).toBe(409);
  });
});

describe('permanent deletion', () => {
  it('moves the end before the window, even before the start', () => {
    const world = createSmallWorld();
    world.put('org/open/tag/new', { manifest_digest: images.one.digest });
    expect(world.post('org/open/tag/new/expire', { is_alive: true })).toMatchObject({ status: 200, body: '' });
    expect(world.history('new')).toMatchObject([{ endMs: startMs - 14 * dayMs }]);
    expect(world.get('org/open/tag/?specificTag=new').body.tags).toHaveLength(1);
  });

  it('of an ended row works once', () => {
    const world = createSmallWorld();
    const body = { manifest_digest: images.dead.digest, is_alive: false };
    expect(world.post('org/open/tag/gone/expire', body).status).toBe(200);
    expect(world.post('org/open/tag/gone/expire', body).status).toBe(404);
  });

  it.each([
    ['of an immutable tag', 'locked', { is_alive: true }],
    ['of a living row taken for a dead one', 'one', { is_alive: false, manifest_digest: images.one.digest }],
  ])('%s finds nothing', (_, tag, body) => {
    expect(createSmallWorld().post(`org/open/tag/${tag}/expire`, body).status).toBe(404);
  });

  it('finds nothing if the time machine keeps nothing', () => {
    const world = createSmallWorld();
    const namespace = world.registry.state.namespaces.get('org');
    if (namespace) namespace.tagExpirationSeconds = 0;
    expect(world.post('org/open/tag/one/expire', { is_alive: true }).status).toBe(404);
  });
});

describe('garbage collection', () => {
  const collecting = { features: { GARBAGE_COLLECTION: true } };

  it('drops rows and images once they left the window', () => {
    const world = createSmallWorld(collecting);
    world.wait(9 * dayMs - hourMs);
    expect(world.get('org/open/tag/?specificTag=gone').body.tags).toHaveLength(1);
    world.wait(2 * hourMs);
    expect(world.get('org/open/tag/?specificTag=gone').body.tags).toHaveLength(0);
    const restored = world.post('org/open/tag/gone/restore', { manifest_digest: images.dead.digest });
    expect(restored.status).toBe(404);
  });

  it('keeps the children of an index that is still there', () => {
    const world = createSmallWorld(collecting);
    world.wait(30 * dayMs);
    expect(world.get(`org/open/manifest/${images.child.digest}`).status).toBe(200);
  });

  it('takes what was deleted for good within the hour', () => {
    const world = createSmallWorld(collecting);
    world.post('org/open/tag/gone/expire', { is_alive: false, manifest_digest: images.dead.digest });
    expect(world.get(`org/open/manifest/${images.dead.digest}/security`).status).toBe(200);
    world.wait(hourMs);
    expect(world.get(`org/open/manifest/${images.dead.digest}/security`).status).toBe(404);
  });
});
