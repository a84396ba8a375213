import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { applyTagPatches } from './tag-patches';

function tag(name: string, startedAt: number): Tag {
  return sampleTag({ name, startedAt, manifestDigest: 'sha256:0' });
}

const list = [tag('c', 30), tag('a', 20), tag('b', 20), tag('d', 10)];
const names = (tags: Tag[]) => tags.map(({ name }) => name).join(' ');

describe('patching a list of tags', () => {
  it.each([
    ['nothing', [], 'c a b d'],
    ['a tag that is gone', [{ name: 'a', tag: null }], 'c b d'],
    ['a new tag', [{ name: 'e', tag: tag('e', 40) }], 'e c a b d'],
    ['a tag that moved goes to the top', [{ name: 'd', tag: tag('d', 50) }], 'd c a b'],
    ['a new tag goes before those of its second', [{ name: 'z', tag: tag('z', 20) }], 'c z a b d'],
    ['a tag that began when it did keeps its place', [{ name: 'b', tag: { ...tag('b', 20), endsAt: 90 } }], 'c a b d'],
    [
      'of two new tags the one that was written last is first',
      [
        { name: 'x', tag: tag('x', 40) },
        { name: 'e', tag: tag('e', 40) },
      ],
      'e x c a b d',
    ],
    [
      'the last of several patches',
      [
        { name: 'e', tag: tag('e', 40) },
        { name: 'e', tag: null },
      ],
      'c a b d',
    ],
    ['a tag that was not there is gone', [{ name: 'x', tag: null }], 'c a b d'],
  ])('%s', (_name, patches, expected) => {
    expect(names(applyTagPatches(list, patches))).toBe(expected);
  });

  it('never loses or doubles a tag', () => {
    const patch = fc.record({ name: fc.constantFrom('a', 'b', 'x', 'y'), startedAt: fc.option(fc.nat(60)) });
    fc.assert(
      fc.property(fc.array(patch), (changes) => {
        const patches = changes.map(({ name, startedAt }) => ({
          name,
          tag: startedAt === null ? null : tag(name, startedAt),
        }));
        const expected = new Map(list.map((item) => [item.name, item]));
        for (const { name, tag: item } of patches) {
          if (item === null) expected.delete(name);
          else expected.set(name, item);
        }
        const patched = applyTagPatches(list, patches);
        expect(patched.map(({ name }) => name).toSorted()).toEqual([...expected.keys()].toSorted());
        for (const item of patched) expect(item).toBe(expected.get(item.name));
      }),
    );
  });
});
