// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ChildKind } from '../manifest';
import { childKind, type ChildFacts } from './child-kind';

const image = 'application/vnd.oci.image.manifest.v1+json';
const index = 'application/vnd.oci.image.index.v1+json';
const amd64 = { os: 'linux', architecture: 'amd64', variant: null, osVersion: null };
const unknown = { ...amd64, os: 'unknown', architecture: 'unknown' };
const attests = { 'vnd.docker.reference.type': 'attestation-manifest' };

const plain: ChildFacts = { mediaType: image, artifactType: null, platform: amd64, annotations: {} };

describe('childKind', () => {
  it.each<[string, Partial<ChildFacts>, ChildKind]>([
    ['a platform', {}, 'image'],
    ['no platform', { platform: null }, 'image'],
    ['half a platform', { platform: { ...unknown, os: 'linux' } }, 'image'],
    ['an architecture alone', { platform: { ...amd64, os: '' } }, 'image'],
    ['no media type', { mediaType: null }, 'image'],
    ['a Docker image', { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' }, 'image'],
    ['the type of its configuration', { artifactType: 'application/vnd.oci.image.config.v1+json' }, 'image'],
    ['other annotations', { annotations: { 'vnd.docker.reference.type': 'something-else' } }, 'image'],
    ['the mark of attestations', { platform: unknown, annotations: attests }, 'attestation'],
    ['the mark and a platform', { annotations: attests }, 'attestation'],
    ['an attestation that lost its mark', { platform: unknown }, 'artifact'],
    ['an empty platform', { platform: { ...amd64, os: '', architecture: '' } }, 'artifact'],
    ['unknown in capitals', { platform: { ...unknown, os: 'Unknown', architecture: '' } }, 'artifact'],
    ['an artifact type', { artifactType: 'application/spdx+json' }, 'artifact'],
    ['an artifact type, no platform', { artifactType: 'application/spdx+json', platform: null }, 'artifact'],
    ['an artifact manifest', { mediaType: 'application/vnd.oci.artifact.manifest.v1+json' }, 'artifact'],
    ['the media type of no image, and no platform', { mediaType: 'application/spdx+json', platform: null }, 'artifact'],
    ['the media type of no image, and a platform', { mediaType: 'application/spdx+json' }, 'image'],
    [
      'the first type of Docker, and no platform',
      { mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws', platform: null },
      'image',
    ],
    ['an index', { mediaType: index, platform: null }, 'index'],
    ['an index with a platform', { mediaType: index }, 'index'],
    ['an index of an unknown platform', { mediaType: index, platform: unknown }, 'index'],
    ['a Docker list', { mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json' }, 'index'],
    ['an index of artifacts', { mediaType: index, artifactType: 'application/spdx+json' }, 'artifact'],
  ])('with %s', (_case, facts, kind) => {
    expect(childKind({ ...plain, ...facts })).toBe(kind);
  });
});
