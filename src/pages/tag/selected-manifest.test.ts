import { describe, expect, it } from 'vitest';
import { entriesOf, type IndexTree } from '@/domain/image/platforms/platforms';
import type { ChildKind, ChildManifest, Manifest } from '@/domain/image/manifest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { selectManifest } from './selected-manifest';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const own = digest('0');

function child(letter: string, kind: ChildKind = 'image', architecture = `arch-${letter}`): ChildManifest {
  const platform = kind === 'image' ? { os: 'linux', architecture, variant: null, osVersion: null } : null;
  return { digest: digest(letter), mediaType: null, platform, kind };
}

function manifestOf(ownDigest: string, children: ChildManifest[]): Manifest {
  return {
    digest: ownDigest,
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

const indexOf = (...children: ChildManifest[]): IndexTree => ({ index: manifestOf(own, children), inner: new Map() });

function tagWith(presence: Record<string, boolean> | null): Tag {
  return sampleTag({
    manifestDigest: own,
    isIndex: presence !== null,
    sizeBytes: null,
    isImmutable: undefined,
    index: presence && { isSparse: false, childCount: 2, presentCount: 2, presence },
  });
}

const image = tagWith(null);
const multiArch = tagWith({});

function select(tag: Tag, tree: IndexTree | null | undefined, requested: string, platform = '') {
  return selectManifest(tag, tree, entriesOf(tag, tree ?? undefined), { digest: requested, platform });
}

function selectedDigest(tag: Tag, tree: IndexTree | null | undefined, requested: string) {
  const selection = select(tag, tree, requested);
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
  const index = indexOf(child('9', 'attestation'), child('a'), child('b'));
  const onlyB = tagWith({ [digest('a')]: false, [digest('b')]: true });
  const none = tagWith({ [digest('a')]: false, [digest('b')]: false });

  it.each<[string, Tag, IndexTree | null | undefined, string, string]>([
    ['the first platform by default, not an attestation', multiArch, index, '', digest('a')],
    ['the first platform that is held', onlyB, index, '', digest('b')],
    ['the first platform where none is held', none, index, '', digest('a')],
    ['the index where it has no platforms', multiArch, indexOf(child('9', 'attestation')), '', own],
    ['the index where it has artifacts only', multiArch, indexOf(child('9', 'artifact')), '', own],
    ['the first image, not what is none', multiArch, indexOf(child('9', 'artifact'), child('b')), '', digest('b')],
    ['an artifact that is asked for', multiArch, indexOf(child('9', 'artifact'), child('b')), digest('9'), digest('9')],
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

  it.each([
    ['that the tag list calls missing', onlyB, 'a', false],
    ['that the tag list calls held', onlyB, 'b', true],
    ['that the tag list does not mention', multiArch, 'a', true],
  ])('says whether a platform is held %s', (_case, tag, letter, isHeld) => {
    expect(select(tag, index, digest(letter))).toMatchObject({ manifest: { isHeld, child: { isPresent: isHeld } } });
  });

  describe('that lists one image for two platforms', () => {
    const twice = indexOf(child('a', 'image', 'amd64'), child('a', 'image', 'arm64'));

    it.each([
      ['the first by its digest alone', '', 'amd64'],
      ['the one that the address names', 'linux/arm64', 'arm64'],
      ['the first for a platform that it is not listed for', 'linux/s390x', 'amd64'],
    ])('takes %s', (_case, platform, architecture) => {
      expect(select(multiArch, twice, digest('a'), platform)).toMatchObject({
        manifest: { digest: digest('a'), child: { platform: { architecture } } },
      });
    });
  });

  describe('with another index in it', () => {
    const outer: IndexTree = {
      index: manifestOf(own, [child('1', 'index'), child('c')]),
      inner: new Map([[digest('1'), { status: 'read', index: manifestOf(digest('1'), [child('a'), child('b')]) }]]),
    };

    it.each([
      ['the first image of the inner one by default', '', digest('a'), false, []],
      ['an image of the inner one', digest('b'), digest('b'), false, []],
      ['the inner one with its own images', digest('1'), digest('1'), true, [digest('a'), digest('b')]],
      ['the outer one with all images', own, own, true, [digest('a'), digest('b'), digest('c')]],
    ])('takes %s', (_case, requested, expected, isIndex, images) => {
      const selection = select(multiArch, outer, requested);
      expect(selection).toMatchObject({ kind: 'selected', manifest: { digest: expected, isIndex } });
      const entries = selection.kind === 'selected' ? selection.manifest.entries : [];
      expect(entries.map((entry) => entry.digest)).toEqual(images);
    });

    it('takes the inner one as it is while it cannot be read', () => {
      const failed: IndexTree = {
        ...outer,
        inner: new Map([[digest('1'), { status: 'failed', error: new Error('x') }]]),
      };
      expect(select(multiArch, failed, '')).toMatchObject({ manifest: { digest: digest('c') } });
      expect(select(multiArch, failed, digest('1'))).toMatchObject({
        manifest: { isIndex: true, child: { name: 'Index sha256:111111111111' } },
      });
    });
  });
});
