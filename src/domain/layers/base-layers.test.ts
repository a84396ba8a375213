import { describe, expect, it } from 'vitest';
import type { Layer } from '@/domain/image/manifest';
import { baseLayersOf, layerOrigin } from './base-layers';

const emptyDigest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

/** Steps as text; one that ends in "(empty)" changed no files. */
function layersOf(steps: (string | { command: string; comment: string })[]): Layer[] {
  return steps.map((step, index) => {
    const { command, comment } = typeof step === 'string' ? { command: step, comment: null } : step;
    const isEmpty = command.endsWith('(empty)');
    return {
      index,
      blobDigest: isEmpty ? emptyDigest : `sha256:${String(index).padStart(64, '0')}`,
      sizeBytes: 1,
      command: command.replace(' (empty)', ''),
      comment,
      author: null,
      createdAt: null,
      isRemote: false,
    };
  });
}

function baseCount(steps: Parameters<typeof layersOf>[0]): number | null {
  return baseLayersOf({ layers: layersOf(steps), annotations: {} })?.count ?? null;
}

const onDebian = [
  '/bin/sh -c #(nop) ADD file:4b1be1de in / ',
  '/bin/sh -c #(nop)  CMD ["bash"] (empty)',
  'RUN /bin/sh -c apt-get update # buildkit',
  'COPY app /app # buildkit',
  'ENTRYPOINT ["/app/server"] (empty)',
];

describe('baseLayersOf', () => {
  it('ends the base image behind the last command that more files follow', () => {
    expect(baseCount(onDebian)).toBe(2);
    const onPython = [...onDebian.slice(0, 3), 'CMD ["python3"] (empty)', 'WORKDIR /app (empty)', 'COPY . /app'];
    expect(baseCount(onPython)).toBe(4);
  });

  it.each([
    ['/bin/bash -o pipefail -c #(nop)  CMD ["bash"] (empty)'],
    ['/bin/ash -eo pipefail -c #(nop)  ENTRYPOINT ["/bin/ash"] (empty)'],
    ['cmd /S /C #(nop)  CMD ["cmd"] (empty)'],
    ['/usr/local/bin/_dockerfile_shell.sh #(nop)  CMD ["bash"] (empty)'],
    ['powershell -Command $ErrorActionPreference = \'Stop\'; #(nop)  CMD ["powershell"] (empty)'],
  ])('ends the base image behind %j, whatever the shell', (ending) => {
    expect(baseCount([onDebian[0] ?? '', ending, '/bin/bash -o pipefail -c apt-get update'])).toBe(2);
  });

  it.each([
    ['an image of one step', ['COPY /server /server', 'ENTRYPOINT ["/server"] (empty)']],
    ['an image whose command is the end', ['ADD file:1 in /', 'RUN make', 'CMD ["bash"] (empty)', 'USER 1 (empty)']],
    ['an image without a history', ['', '']],
    ['no layers', []],
  ])('does not know where the base of %s ends', (_name, steps) => {
    expect(baseCount(steps)).toBeNull();
  });

  it('believes a step that names its base', () => {
    const layers = layersOf([
      '',
      '',
      { command: '/bin/sh -c dnf -y install git', comment: 'FROM quay.io/acme/base:9' },
      '',
    ]);
    expect(baseLayersOf({ layers, annotations: {} })).toEqual({ count: 2, name: 'quay.io/acme/base:9' });
    expect(baseLayersOf({ layers: layersOf(['', 'FROM debian:12', 'RUN x']), annotations: {} })).toEqual({
      count: 2,
      name: 'debian:12',
    });
  });

  it('takes the name from the annotation', () => {
    const annotations = { 'org.opencontainers.image.base.name': 'docker.io/library/debian:12' };
    expect(baseLayersOf({ layers: layersOf(onDebian), annotations })?.name).toBe('docker.io/library/debian:12');
    expect(baseLayersOf({ layers: layersOf(onDebian), annotations: {} })?.name).toBeNull();
    expect(baseLayersOf(undefined)).toBeNull();
  });
});

describe('layerOrigin', () => {
  const layers = layersOf(onDebian);
  const base = baseLayersOf({ layers, annotations: {} });

  it('tells base and own layers apart', () => {
    expect(layerOrigin(layers[0]!.blobDigest, layers, base)).toBe('base');
    expect(layerOrigin(layers[2]!.blobDigest, layers, base)).toBe('own');
    expect(layerOrigin(layers[3]!.blobDigest, layers, base)).toBe('own');
  });

  it.each([
    ['no layer', null],
    ['a layer of another image', 'sha256:1234'],
    ['the digest that empty steps of both share', emptyDigest],
  ])('does not know of %s', (_name, digest) => {
    expect(layerOrigin(digest, layers, base)).toBe('unknown');
  });

  it('does not know it if the base is not known', () => {
    expect(layerOrigin(layers[0]!.blobDigest, layers, null)).toBe('unknown');
  });
});
