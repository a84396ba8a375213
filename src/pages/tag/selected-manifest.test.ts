import { describe, expect, it } from 'vitest';
import type { ChildManifest, Manifest } from '@/domain/manifest';
import type { Tag } from '@/domain/tag';
import { selectManifest } from './selected-manifest';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const own = digest('0');

function child(letter: string, isAttestation = false): ChildManifest {
  const platform = isAttestation
    ? null
    : { os: 'linux', architecture: `arch-${letter}`, variant: null, osVersion: null };
  return { digest: digest(letter), mediaType: null, platform, isAttestation };
}

function indexOf(...children: ChildManifest[]): Manifest {
  return {
    digest: own,
    isIndex: true,
    mediaType: null,
    artifactType: null,
    configMediaType: null,
    sizeBytes: null,
    layers: [],
    children,
    annotations: {},
    modelCard: null,
  };
}

function tagWith(presence: Record<string, boolean> | null): Tag {
  return {
    name: 'latest',
    manifestDigest: own,
    isIndex: presence !== null,
    sizeBytes: null,
    startedAt: 0,
    endsAt: null,
    isImmutable: undefined,
    isReversion: false,
    index: presence && { isSparse: false, childCount: 2, presentCount: 2, presence },
  };
}

const image = tagWith(null);
const multiArch = tagWith({});

function selectedDigest(tag: Tag, index: Manifest | null | undefined, requested: string) {
  const selection = selectManifest(tag, index, requested);
  return selection.kind === 'selected' ? selection.manifest.digest : selection.kind;
}

describe('selectManifest for a single image', () => {
  it.each([
    ['nothing', '', own],
    ['its own digest', own, own],
    ['another digest', digest('a'), 'unknown-digest'],
    ['nonsense', 'nonsense', 'unknown-digest'],
  ])('asked for %s', (_case, requested, expected) => {
    expect(selectedDigest(image, undefined, requested)).toBe(expected);
  });
});

describe('selectManifest for an index', () => {
  const index = indexOf(child('9', true), child('a'), child('b'));
  const onlyB = tagWith({ [digest('a')]: false, [digest('b')]: true });
  const none = tagWith({ [digest('a')]: false, [digest('b')]: false });

  it.each<[string, Tag, Manifest | null | undefined, string, string]>([
    ['the first platform by default, not an attestation', multiArch, index, '', digest('a')],
    ['the first platform that is held', onlyB, index, '', digest('b')],
    ['the first platform where none is held', none, index, '', digest('a')],
    ['the index where it has no platforms', multiArch, indexOf(child('9', true)), '', own],
    ['the index where it has no children', multiArch, indexOf(), '', own],
    ['the platform that is asked for', multiArch, index, digest('b'), digest('b')],
    ['a missing platform that is asked for', onlyB, index, digest('a'), digest('a')],
    ['an attestation that is asked for', multiArch, index, digest('9'), digest('9')],
    ['the index itself', multiArch, index, own, own],
    ['the index itself before it has arrived', multiArch, undefined, own, own],
    ['nothing before the index has arrived', multiArch, undefined, '', 'pending'],
    ['nothing for a child before the index has arrived', multiArch, undefined, digest('a'), 'pending'],
    ['the index where it could not be had', multiArch, null, '', own],
    ['nothing for a child where the index could not be had', multiArch, null, digest('a'), 'unavailable'],
    ['nothing for a stranger', multiArch, index, digest('f'), 'unknown-digest'],
  ])('takes %s', (_case, tag, manifest, requested, expected) => {
    expect(selectedDigest(tag, manifest, requested)).toBe(expected);
  });

  it('says whether the platform is held', () => {
    expect(selectManifest(onlyB, index, digest('a'))).toMatchObject({ manifest: { child: { isPresent: false } } });
    expect(selectManifest(onlyB, index, digest('b'))).toMatchObject({ manifest: { child: { isPresent: true } } });
    expect(selectManifest(multiArch, index, digest('a'))).toMatchObject({ manifest: { child: { isPresent: true } } });
  });
});
