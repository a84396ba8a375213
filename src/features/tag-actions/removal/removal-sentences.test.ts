import { describe, expect, it } from 'vitest';
import { entriesOf, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { ChildManifest, Manifest } from '@/domain/image/manifest';
import type { OrphanedDigest } from '@/domain/tags/actions/removal-impact';
import {
  imagesSentence,
  incompleteSentence,
  orphanSentence,
  removedText,
  skippedSentence,
  stayingSentence,
} from './removal-sentences';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function child(letter: string, architecture: string): ChildManifest {
  return {
    digest: digest(letter),
    mediaType: null,
    kind: 'image',
    platform: { os: 'linux', architecture, variant: null, osVersion: null },
  };
}

const image: OrphanedDigest = { digest: digest('a'), isIndex: false, platformCount: null, partOf: [] };
const index: OrphanedDigest = { ...image, isIndex: true, platformCount: 2 };
const inner = { ...child('d', ''), kind: 'index' as const, platform: null };

function manifestOf(letter: string, ...children: ChildManifest[]): Manifest {
  const nothing = { mediaType: null, artifactType: null, configMediaType: null, sizeBytes: null, modelCard: null };
  return { ...nothing, digest: digest(letter), isIndex: true, layers: [], children, annotations: {} };
}

const children = entriesOf(
  { index: null },
  { index: manifestOf('a', child('b', 'amd64'), child('c', 'arm64')), inner: new Map() },
);
const nested = entriesOf(
  { index: null },
  {
    index: manifestOf('a', inner, child('c', 'arm64')),
    inner: new Map([
      [inner.digest, { status: 'read', index: manifestOf('d', child('b', 'amd64'), child('e', 'riscv64')) }],
    ]),
  },
);

describe('orphanSentence', () => {
  it.each<[string, OrphanedDigest, IndexEntry[] | undefined, string[], string]>([
    ['a single image', image, undefined, [], 'sha256:aaaaaaaaaaaa loses its last tag.'],
    [
      'a part of a tagged index',
      { ...image, partOf: ['multi', 'more'] },
      undefined,
      [],
      'sha256:aaaaaaaaaaaa loses its own tag but stays a part of multi, more.',
    ],
    [
      'an index that is not read yet',
      index,
      undefined,
      [],
      'sha256:aaaaaaaaaaaa with its 2 manifests loses its last tag.',
    ],
    [
      'an index of which nothing is known',
      { ...index, platformCount: null },
      [],
      [],
      'sha256:aaaaaaaaaaaa loses its last tag.',
    ],
    [
      'an index that takes its platforms along',
      index,
      children,
      [digest('f')],
      'sha256:aaaaaaaaaaaa loses its last tag, with its platforms linux/amd64, linux/arm64.',
    ],
    [
      'a platform with a tag of its own',
      index,
      children,
      [digest('c')],
      'sha256:aaaaaaaaaaaa loses its last tag, with its platform linux/amd64. Other tags still lead to its linux/arm64.',
    ],
    [
      'platforms that all stay',
      index,
      children,
      [digest('b'), digest('c')],
      'sha256:aaaaaaaaaaaa loses its last tag. Other tags still lead to its linux/amd64, linux/arm64.',
    ],
    [
      'an index with another index in it',
      index,
      nested,
      [digest('e')],
      'sha256:aaaaaaaaaaaa loses its last tag, with its platforms linux/amd64, linux/arm64. Other tags still lead to its linux/riscv64.',
    ],
    [
      'an inner index to which another tag leads',
      index,
      nested,
      [digest('d')],
      'sha256:aaaaaaaaaaaa loses its last tag, with its platform linux/arm64. Other tags still lead to its linux/amd64, linux/riscv64.',
    ],
  ])('of %s', (_title, orphan, ofIndex, reachable, text) => {
    expect(orphanSentence(orphan, ofIndex, new Set(reachable))).toBe(text);
  });
});

it.each([
  [['v1'], 'sha256:aaaaaaaaaaaa stays: v1 still points to it.'],
  [['v1', 'v2'], 'sha256:aaaaaaaaaaaa stays: v1, v2 still point to it.'],
  [['1', '2', '3', '4', '5', '6', '7'], 'sha256:aaaaaaaaaaaa stays: 1, 2, 3, 4, 5 and 2 more still point to it.'],
])('a digest that %j hold', (heldBy, text) => {
  expect(stayingSentence({ digest: digest('a'), heldBy })).toBe(text);
});

it.each([
  [1, '1 tag is loaded so far; others may share these digests.'],
  [100, '100 tags are loaded so far; others may share these digests.'],
])('with %d tags loaded', (count, text) => {
  expect(incompleteSentence(count)).toBe(text);
});

it.each([
  [1, 0, '1 image loses its last tag.'],
  [1234, 0, '1,234 images lose their last tag.'],
  [1, 1, '1 image loses its last tag; 1 keeps another one.'],
  [12, 1300, '12 images lose their last tag; 1,300 keep another one.'],
  [0, 1, 'No image loses its last tag: the image keeps another one.'],
  [0, 5, 'No image loses its last tag: all 5 keep another one.'],
])('%d images without a tag and %d that keep one', (lost, kept, text) => {
  expect(imagesSentence(lost, kept)).toBe(text);
});

it.each([
  [['a'], '1 immutable tag is skipped: a.'],
  [['a', 'b'], '2 immutable tags are skipped: a, b.'],
  [
    Array.from({ length: 1234 }, (_unused, at) => `t${at}`),
    '1,234 immutable tags are skipped: t0, t1, t2, t3, t4 and 1,229 more.',
  ],
])('skipped tags', (names, text) => {
  expect(skippedSentence(names)).toBe(text);
});

it.each([
  [['a'], 'tag a', 'tag'],
  [['a', 'b'], '2 tags', '2 tags'],
  [Array.from({ length: 9870 }, (_unused, at) => `t${at}`), '9,870 tags', '9,870 tags'],
])('what is removed', (names, question, button) => {
  expect(removedText(names.map((name) => ({ name })))).toEqual({ question, button });
});
