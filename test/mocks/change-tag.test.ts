import { describe, expect, it } from 'vitest';
import { createSmallWorld, dayMs, hourMs, images, index, startMs } from './small-world';

const inSeconds = (ms: number) => ms / 1000;
const generic = { message: 'The browser (or proxy) sent a request that this server could not understand.' };

describe('changing a tag', () => {
  it('keeps the order expiration, immutability, digest', () => {
    const world = createSmallWorld();
    // The expiration is cleared first, so the tag may become immutable, which then refuses the new digest.
    const body = { expiration: null, immutable: true, manifest_digest: images.two.digest };
    expect(world.put('org/open/tag/ending', body).status).toBe(409);
    expect(world.history('ending')).toMatchObject([{ endMs: null, immutable: true, digest: images.one.digest }]);
  });

  it('moves: the old row ends where the new one begins, and nothing is carried over', () => {
    const world = createSmallWorld();
    world.wait(1234);
    expect(world.put('org/open/tag/ending', { manifest_digest: images.two.digest })).toMatchObject({
      status: 201,
      body: 'Updated',
    });
    expect(world.history('ending')).toMatchObject([
      { digest: images.two.digest, startMs: startMs + 1234, endMs: null, reversion: false, immutable: false },
      { digest: images.one.digest, endMs: startMs + 1234 },
    ]);
  });

  it('gives a new tag the end that the image itself asks for, an hour at least', () => {
    const world = createSmallWorld();
    world.put('org/open/tag/new', { manifest_digest: images.expiring.digest });
    world.put('org/open/tag/short', { manifest_digest: images.brief.digest });
    expect(world.history('new')).toMatchObject([{ endMs: startMs + 20 * hourMs }]);
    expect(world.history('short')).toMatchObject([{ endMs: startMs + hourMs }]);
  });

  it.each([
    ['in an hour', startMs + hourMs, startMs + hourMs],
    ['in a minute, as the tag is old enough', startMs + 60_000, startMs + 60_000],
    ['in forty years: 104 weeks after the start', startMs + 40 * 365 * dayMs, startMs - 9 * dayMs + 728 * dayMs],
    ['with a fraction of a second, which is cut', startMs + hourMs + 500, startMs + hourMs],
  ])('stores an expiration %s', (_, wanted, stored) => {
    const world = createSmallWorld();
    expect(world.put('org/open/tag/two', { expiration: inSeconds(wanted) }).status).toBe(201);
    expect(world.history('two')).toMatchObject([{ endMs: stored }]);
  });

  it('moves an expiration that is nearer than an hour to the start', () => {
    const world = createSmallWorld();
    world.put('org/open/tag/fresh', { manifest_digest: images.one.digest });
    world.put('org/open/tag/fresh', { expiration: inSeconds(startMs + 60_000) });
    expect(world.history('fresh')).toMatchObject([{ endMs: startMs + hourMs }]);
  });

  it.each([
    ['now', inSeconds(startMs), 400],
    ['in the past', inSeconds(startMs) - 1, 400],
    ['0', 0, 400],
    ['in milliseconds', startMs, 400],
    ['beyond all numbers', 1e300, 500],
  ])('refuses an expiration that is %s', (_, expiration, status) => {
    const world = createSmallWorld();
    const answer = world.put('org/open/tag/two', { expiration });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body).toEqual(generic);
    expect(world.history('two')).toMatchObject([{ endMs: null }]);
  });

  it.each([
    ['a dead manifest', images.dead.digest, 404],
    ['an unknown one', `sha256:${'0'.repeat(64)}`, 404],
    ['the child of an index', images.child.digest, 201],
    ['an index', index.digest, 201],
  ])('to %s', (_, digest, status) => {
    expect(createSmallWorld().put('org/open/tag/new', { manifest_digest: digest }).status).toBe(status);
  });

  it('lets immutable tags expire if the registry allows that', () => {
    const world = createSmallWorld({ features: { IMMUTABLE_TAGS_CAN_EXPIRE: true } });
    expect(world.put('org/open/tag/locked', { expiration: inSeconds(startMs + dayMs) }).status).toBe(201);
    expect(world.put('org/open/tag/ending', { immutable: true }).status).toBe(201);
  });

  it('lets a writer lock a tag, and only an administrator unlock it', () => {
    const world = createSmallWorld({ signedInAs: 'writer' });
    expect(world.put('org/open/tag/two', { immutable: true }).status).toBe(201);
    expect(world.put('org/open/tag/two', { immutable: true }).status).toBe(201);
    expect(world.put('org/open/tag/two', { immutable: false }).status).toBe(403);
    world.registry.signInAs('owner');
    expect(world.put('org/open/tag/two', { immutable: false }).status).toBe(201);
  });
});

describe('signatures', () => {
  const signature = `sha256-${images.two.digest.slice(7)}.sig`;
  const isActive = (world: ReturnType<typeof createSmallWorld>) =>
    world.get(`org/open/tag/?specificTag=${signature}&onlyActiveTags=true`).body.tags.length === 1;
  const signedWorld = () => {
    const world = createSmallWorld();
    world.put(`org/open/tag/${signature}`, { manifest_digest: images.one.digest });
    world.put('org/open/tag/alias', { manifest_digest: images.two.digest });
    return world;
  };

  it.each([
    ['deleted', (world: ReturnType<typeof createSmallWorld>, tag: string) => world.delete(`org/open/tag/${tag}`)],
    [
      'moved',
      (world: ReturnType<typeof createSmallWorld>, tag: string) =>
        world.put(`org/open/tag/${tag}`, { manifest_digest: images.one.digest }),
    ],
  ])('end with the last tag on the image, when that is %s', (_, remove) => {
    const world = signedWorld();
    remove(world, 'alias');
    expect(isActive(world)).toBe(true);
    remove(world, 'two');
    expect(isActive(world)).toBe(false);
  });

  it('stay when the last tag on the image is removed for good', () => {
    const world = signedWorld();
    for (const tag of ['alias', 'two']) world.post(`org/open/tag/${tag}/expire`, { is_alive: true });
    expect(isActive(world)).toBe(true);
  });

  it('stay when they are immutable', () => {
    const world = signedWorld();
    world.put(`org/open/tag/${signature}`, { immutable: true });
    world.delete('org/open/tag/alias');
    world.delete('org/open/tag/two');
    expect(isActive(world)).toBe(true);
  });
});
