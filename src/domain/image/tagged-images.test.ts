import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { newestTagOf, taggedImages } from './tagged-images';

const tag = (name: string, digest: string, startedAt: number | null = null): Tag =>
  sampleTag({ name, manifestDigest: digest, startedAt });

describe('images with their tags', () => {
  it('stand where their first tags do, whatever the order', () => {
    const images = taggedImages([tag('2.1', 'b'), tag('edge', 'a'), tag('2', 'b'), tag('latest', 'b')]);
    expect(images.map(({ tags }) => tags.map(({ name }) => name).join(' '))).toEqual(['2.1 2 latest', 'edge']);
  });

  it('have every tag once, and each digest once', () => {
    const tags = fc.array(fc.tuple(fc.integer(), fc.constantFrom('a', 'b', 'c')), { maxLength: 50 });
    fc.assert(
      fc.property(tags, (pairs) => {
        const all = pairs.map(([number, digest]) => tag(String(number), digest));
        const images = taggedImages(all);
        expect(new Set(images.flatMap((image) => image.tags))).toEqual(new Set(all));
        expect(images).toHaveLength(new Set(pairs.map(([, digest]) => digest)).size);
      }),
    );
  });

  it.each<[string, (number | null)[], string]>([
    ['the latest', [1, 3, 2], '1'],
    ['the first of equals', [3, 3], '0'],
    ['one with a time before one without', [null, 1], '1'],
    ['the first if none has a time', [null, null], '0'],
  ])('know their newest tag: %s', (_what, times, expected) => {
    const [image] = taggedImages(times.map((at, position) => tag(String(position), 'a', at)));
    expect(image === undefined ? undefined : newestTagOf(image).name).toBe(expected);
  });
});
