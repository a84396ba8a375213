import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { placesIn, readSought, sameImageText, type FoundPlace, type Sought } from './where';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('what is sought', () => {
  it.each<[string, Sought | null]>([
    [digest, { kind: 'digest', digest }],
    [` @${digest.toUpperCase().replace('SHA', 'sha')} `, { kind: 'digest', digest }],
    [`sha512:${'a'.repeat(128)}`, { kind: 'digest', digest: `sha512:${'a'.repeat(128)}` }],
    ['latest', { kind: 'tag', name: 'latest' }],
    [' v1.2 ', { kind: 'tag', name: 'v1.2' }],
    ['sha256:0123', null],
    ['acme/webapp:latest', null],
    ['two words', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readSought(text)).toEqual(expected);
  });
});

function tag(name: string, manifestDigest: string): Tag {
  return sampleTag({ name, manifestDigest, sizeBytes: null, startedAt: null, isImmutable: undefined });
}
const place = (name: string, manifestDigest: string): FoundPlace => ({
  repository: { namespace: 'acme', name },
  tag: tag('latest', manifestDigest),
  isIndexOf: false,
});

describe('the images of tags of one name', () => {
  const places = [place('a', 'sha256:1'), place('b', 'sha256:2'), place('c', 'sha256:1'), place('d', 'sha256:1')];
  it.each([
    ['', true, ['Same in 2 others', 'Only here', 'Same in 2 others', 'Same in 2 others']],
    ['', false, ['Same in 2 others', 'Only here so far', 'Same in 2 others', 'Same in 2 others']],
    ['sha256:2', true, ['Other digest', 'Same digest', 'Other digest', 'Other digest']],
  ])('compared with “%s”, everywhere: %s', (reference, isEverywhere, expected) => {
    expect(places.map(sameImageText(places, reference, isEverywhere))).toEqual(expected);
  });
});

it('are the tags of an image and the indexes that list it', () => {
  const repository = { namespace: 'acme', name: 'a' };
  const found = {
    tags: [tag('x', digest)],
    inIndexes: [tag('y', 'sha256:1')],
    isThere: true,
    lookedAt: 2,
    isWhole: true,
  };
  expect(placesIn(repository, found).map(({ tag: { name }, isIndexOf }) => [name, isIndexOf])).toEqual([
    ['x', false],
    ['y', true],
  ]);
});
