import { describe, expect, it } from 'vitest';
import type { Layer } from '@/domain/image/manifest';
import { layerOf, layerText, packageLayers } from './scan-layers';

function layer(index: number, blobDigest: string, command: string | null, comment: string | null = null): Layer {
  return { index, blobDigest, command, comment, sizeBytes: 1, author: null, createdAt: null, isRemote: false };
}

const layers = [
  layer(0, 'sha256:aa', '/bin/sh -c #(nop) ADD file:1 in / '),
  layer(1, 'sha256:bb', 'RUN /bin/sh -c apt-get update &&\n   apt-get install -y curl # buildkit'),
  layer(2, 'sha256:bb', 'COPY . /app # buildkit'),
  layer(3, 'sha256:cc', null, 'FROM registry.example.com/base'),
  layer(4, 'sha256:dd', null),
];

describe('layerOf', () => {
  it('finds the first layer with the digest', () => {
    expect(layerOf({ layerDigest: 'sha256:bb' }, { layers })?.index).toBe(1);
  });

  it.each([
    ['a digest that the manifest does not hold', 'sha256:ff', { layers }],
    ['no digest', null, { layers }],
    ['a manifest that is not known', 'sha256:aa', undefined],
  ])('finds nothing for %s', (_case, layerDigest, manifest) => {
    expect(layerOf({ layerDigest }, manifest)).toBeNull();
  });
});

describe('layerText', () => {
  it.each([
    [0, 'ADD file:1 in /'],
    [1, 'RUN apt-get update && apt-get install -y curl'],
    [3, 'FROM registry.example.com/base'],
    [4, '(No Command)'],
  ])('tells layer %i in one line', (index, text) => {
    expect(layerText(layers[index] ?? null)).toBe(text);
  });

  it('has a word for no layer', () => {
    expect(layerText(null)).toBe('(No Command)');
  });
});

describe('packageLayers', () => {
  it('counts the steps from 1 and gives packages of one layer the same object', () => {
    const layerOfPackage = packageLayers({ layers });
    const first = layerOfPackage({ layerDigest: 'sha256:bb' });
    expect(first).toEqual({ id: 'sha256:bb', number: 2, text: 'RUN apt-get update && apt-get install -y curl' });
    expect(layerOfPackage({ layerDigest: 'sha256:bb' })).toBe(first);
  });

  it('keeps the digest of a layer that is not in the manifest, and says nothing of one that is not named', () => {
    const layerOfPackage = packageLayers(undefined);
    expect(layerOfPackage({ layerDigest: 'sha256:aa' })).toEqual({
      id: 'sha256:aa',
      number: null,
      text: '(No Command)',
    });
    expect(layerOfPackage({ layerDigest: null })).toEqual({ id: '', number: null, text: '(No Command)' });
  });
});
