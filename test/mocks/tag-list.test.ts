import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow } from '~mocks/build-state';
import { createSmallWorld, images, startMs } from './small-world';

interface ListedTag {
  name: string;
  start_ts: number;
}

/** A repository with as many tags as there are names, some of them begun in the same second. */
function worldWith(names: string[]) {
  return createSmallWorld({
    signedInAs: null,
    seed: (state) => {
      const world = createSmallWorld().registry.state.repositories.get('org/open');
      if (!world) throw new Error('the small world has changed');
      state.repositories.set('org/open', { ...world, rows: [] });
      const repository = state.repositories.get('org/open');
      names.forEach((name, index) => {
        if (repository) addRow(repository, { name, digest: images.one.digest, startMs: startMs - (index % 5) * 1000 });
      });
    },
  });
}

const names = (body: { tags: ListedTag[] }) => body.tags.map(({ name }) => name);

describe('pages of the tag list', () => {
  it('hold every tag once, newest first and then by name, whatever the limit', () => {
    const tagNames = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9_]{1,4}$/), { maxLength: 130 });
    fc.assert(
      fc.property(tagNames, fc.integer({ min: -3, max: 140 }), (all, limit) => {
        const world = worldWith(all);
        const listed: ListedTag[] = [];
        for (let page = 1; ; page += 1) {
          const { body } = world.get(`org/open/tag/?limit=${limit}&page=${page}`);
          expect(body.tags.length).toBeLessThanOrEqual(Math.min(Math.max(limit, 1), 100));
          listed.push(...body.tags);
          if (!body.has_additional) break;
        }
        expect(listed.map(({ name }) => name).toSorted()).toEqual([...all].toSorted());
        const keys = listed.map(({ name, start_ts }) => [-start_ts, name] as const);
        const sorted = [...keys].toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
        expect(keys).toEqual(sorted);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['', 1, 50, true],
    ['limit=500', 1, 100, true],
    ['limit=0', 1, 1, true],
    ['limit=-7&page=-7', 1, 1, true],
    ['limit=30&page=2', 2, 30, true],
    ['limit=30&page=4', 4, 30, false],
    ['limit=50&page=3', 3, 20, false],
    ['limit=30&page=9', 9, 0, false],
  ])('?%s', (query, page, count, hasAdditional) => {
    const { body } = worldWith(Array.from({ length: 120 }, (_, index) => `t${index}`)).get(`org/open/tag/?${query}`);
    expect([body.page, body.tags.length, body.has_additional]).toEqual([page, count, hasAdditional]);
  });
});

describe('filters of the tag list', () => {
  const world = () => worldWith(['v1.0', 'V1.0-rc', 'v1x0', 'v1_0', 'v2%', 'latest']);

  it.each([
    ['filter_tag_name=like:v1', ['V1.0-rc', 'v1.0', 'v1_0', 'v1x0']],
    ['filter_tag_name=like:V1.0', ['V1.0-rc', 'v1.0']],
    ['filter_tag_name=like:_', ['v1_0']],
    ['filter_tag_name=like:%25', ['v2%']],
    ['filter_tag_name=eq:v1.0', ['v1.0']],
    ['filter_tag_name=eq:V1.0', []],
    ['filter_tag_name=like:', ['V1.0-rc', 'latest', 'v1.0', 'v1_0', 'v1x0', 'v2%']],
    ['filter_tag_name=foo:latest', ['V1.0-rc', 'latest', 'v1.0', 'v1_0', 'v1x0', 'v2%']],
    ['specificTag=v1.0', ['v1.0']],
    ['specificTag=v1', []],
    ['specificTag=latest&filter_tag_name=like:v', []],
  ])('?%s', (query, expected) => {
    expect(names(world().get(`org/open/tag/?${query}`).body).toSorted()).toEqual(expected);
  });

  it('tell entries that ended from active ones', () => {
    const small = createSmallWorld();
    const all = names(small.get('org/open/tag/').body);
    const active = names(small.get('org/open/tag/?onlyActiveTags=true').body);
    expect(all).toContain('gone');
    expect(active).not.toContain('gone');
    expect(active).toContain('ending');
    small.wait(6 * 86_400_000);
    expect(names(small.get('org/open/tag/?onlyActiveTags=true').body)).not.toContain('ending');
  });
});
