import { describe, expect, it } from 'vitest';
import type { Layer, Manifest } from '@/domain/image/manifest';
import { imageCreatedAt } from './image-created-at';

function image(...times: (number | null)[]): Manifest {
  return {
    digest: 'sha256:0',
    isIndex: false,
    mediaType: null,
    artifactType: null,
    configMediaType: null,
    sizeBytes: 0,
    layers: times.map((createdAt, index): Layer => ({
      index,
      blobDigest: 'sha256:1',
      sizeBytes: null,
      command: null,
      comment: null,
      author: null,
      createdAt,
      isRemote: false,
    })),
    children: [],
    annotations: {},
    modelCard: null,
  };
}

describe('imageCreatedAt', () => {
  it.each<[string, Manifest[], number | null]>([
    ['no image', [], null],
    ['an image without layers', [image()], null],
    ['layers without dates', [image(null, null)], null],
    ['the newest layer, wherever it stands', [image(1000, 3000, 2000)], 3000],
    ['dates among missing ones', [image(null, 2000, null)], 2000],
    ['the first second of 1970, which reproducible builds write', [image(0, 0)], 0],
    ['dates before 1970', [image(-5000, -9000)], -5000],
    ['the newest of several images', [image(1000), image(4000, null), image()], 4000],
  ])('of %s', (_case, images, expected) => {
    expect(imageCreatedAt(images)).toBe(expected);
  });
});
