import { describe, expect, it } from 'vitest';
import { findRepository } from '~mocks/images/manifest-store';
import { createMockRegistry } from '~mocks/registry';
import { compareRows } from '~mocks/tag-store';
import { clientOf } from './registry-client';

const startMs = Date.UTC(2026, 10, 24, 12);
const createDemo = (now = startMs) => {
  const registry = createMockRegistry({ now: () => now });
  return { registry, ...clientOf(registry) };
};
const demo = createDemo();
const fullNames = [...demo.registry.state.repositories.keys()];

interface ListedTag {
  name: string;
  manifest_digest: string;
  size: number | null;
  end_ts?: number;
  immutable: boolean;
  is_manifest_list: boolean;
}

function activeTags(repository: string): ListedTag[] {
  const tags: ListedTag[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = demo.get(`${repository}/tag/?onlyActiveTags=true&limit=100&page=${page}`);
    tags.push(...body.tags);
    if (!body.has_additional) return tags;
  }
}

describe('the demo', () => {
  it.each(fullNames)('%s is sound', (fullName) => {
    const repository = findRepository(demo.registry.state, fullName);
    if (!repository) throw new Error('not there');
    expect(repository.rows).toEqual([...repository.rows].toSorted(compareRows));
    expect(repository.rows.filter(({ startMs: start }) => start > startMs)).toEqual([]);
    expect(repository.rows.filter(({ digest }) => !repository.manifests.has(digest))).toEqual([]);
    const active = repository.rows.filter(({ endMs }) => endMs === null || endMs > startMs);
    expect(new Set(active.map(({ name }) => name)).size).toBe(active.length);
    // What ended is still in the time machine: else the first garbage collection would empty the history.
    const horizon = startMs - 14 * 86_400_000;
    expect(repository.rows.filter(({ endMs }) => endMs !== null && endMs <= horizon)).toEqual([]);
  });

  it('follows from its base instant alone', () => {
    const path = 'acme/webapp/tag/?limit=100';
    expect(createDemo().get(path)).toEqual(demo.get(path));
    const later = createDemo(startMs + 7_000).get(path).body.tags;
    const shifts = later.map((tag: { start_ts: number }, index: number) => {
      return tag.start_ts - demo.get(path).body.tags[index].start_ts;
    });
    expect(new Set(shifts)).toEqual(new Set([7]));
  });

  it("has the documentation's busybox", () => {
    const tags = new Map(activeTags('quayadmin/busybox').map((tag) => [tag.name, tag]));
    expect([...tags.keys()].toSorted()).toEqual(
      ['example', 'latest', 'sample_tag', 'tag-test', 'test', 'test-two', 'test2'].toSorted(),
    );
    expect(tags.get('test-two')).toMatchObject({
      manifest_digest: 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d',
      size: 2_275_314,
      reversion: true,
    });
    const history = demo.get('quayadmin/busybox/tag/?specificTag=test-two').body.tags;
    expect(history.map((row: ListedTag) => row.manifest_digest.slice(7, 11))).toEqual(['5758', '0cd3', '0cd3', '5758']);
    const labels = demo.get(`quayadmin/busybox/manifest/${tags.get('test-two')?.manifest_digest}/labels`).body.labels;
    expect(labels.map(({ key }: { key: string }) => key)).toEqual([
      'org.opencontainers.image.url',
      'org.opencontainers.image.version',
    ]);
  });

  it('has a busy repository with every kind of tag', () => {
    const tags = activeTags('acme/webapp');
    const leftDays = tags.flatMap(({ end_ts }) => (end_ts === undefined ? [] : [(end_ts - startMs / 1000) / 86_400]));
    expect(tags.length).toBeGreaterThan(50);
    expect(tags.filter((tag) => tag.is_manifest_list).length).toBeGreaterThan(5);
    expect(tags.filter((tag) => tag.immutable).length).toBeGreaterThan(3);
    expect(tags.filter((tag) => /\.(sig|att|sbom)$/.test(tag.name))).toHaveLength(4);
    expect(Math.min(...leftDays)).toBeLessThan(1);
    expect(leftDays.filter((days) => days > 31).length).toBeGreaterThan(1);
    for (const name of ['v1.9.0', 'v1.10.0', '1.2.0-rc1', 'tag', 'build', 'a.b', 'v1_x', 'x'.repeat(128)]) {
      expect(tags.map((tag) => tag.name)).toContain(name);
    }
  });

  it('has a sparse index, a model card, ten thousand tags, and a long history', () => {
    expect(demo.get('acme/mirrored/tag/?specificTag=latest').body.tags[0]).toMatchObject({
      is_sparse: true,
      child_manifest_count: 3,
      present_child_count: 1,
    });
    const model = activeTags('acme/models').find(({ name }) => name === 'latest');
    const manifest = demo.get(`acme/models/manifest/${model?.manifest_digest}?include_modelcard=true`).body;
    expect(manifest.modelcard).toMatch(/^---\nlicense: apache-2.0/);
    const bulk = activeTags('acme/bulk');
    expect(new Set(bulk.map(({ name }) => name)).size).toBe(10_000);
    expect(findRepository(demo.registry.state, 'acme/history')?.rows).toHaveLength(2_500);
  });

  it.each(['acme/team/tag/tools', 'acme/tag', 'acme/build', 'acme/a.b', 'acme/teams/nested/app', 'acme/team/build/42'])(
    'opens %s and its tags of awkward names',
    (fullName) => {
      expect(demo.get(fullName).body).toMatchObject({ name: fullName.slice('acme/'.length) });
      const names = activeTags(fullName).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['tag', 'build', 'a.b', 'v1_x', 'latest']));
      for (const name of names) {
        expect(demo.get(`${fullName}/tag/${name}/pull_statistics`)).toMatchObject({
          status: 200,
          body: { tag_name: name },
        });
        expect(demo.put(`${fullName}/tag/${encodeURIComponent(name)}`, {}).status).toBe(201);
      }
    },
  );

  it('lists more repositories of acme than fit a page', () => {
    const first = demo.get('/api/v1/repository?namespace=acme&last_modified=true&public=true').body;
    const second = demo.get(`/api/v1/repository?namespace=acme&public=true&next_page=${first.next_page}`).body;
    expect(first.repositories).toHaveLength(100);
    expect(second.repositories.length).toBeGreaterThan(0);
    expect(second).not.toHaveProperty('next_page');
  });
});
