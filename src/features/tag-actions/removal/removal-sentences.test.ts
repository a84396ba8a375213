// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ChildManifest } from '@/domain/manifest';
import type { OrphanedDigest } from '@/domain/removal-impact';
import { incompleteSentence, orphanSentence, stayingSentence } from './removal-sentences';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function child(letter: string, architecture: string): ChildManifest {
  return {
    digest: digest(letter),
    mediaType: null,
    platform: { os: 'linux', architecture, variant: null, osVersion: null },
    isAttestation: false,
  };
}

const image: OrphanedDigest = { digest: digest('a'), isIndex: false, platformCount: null, partOf: [] };
const index: OrphanedDigest = { ...image, isIndex: true, platformCount: 2 };
const children = [child('b', 'amd64'), child('c', 'arm64')];

describe('orphanSentence', () => {
  it.each<[string, OrphanedDigest, ChildManifest[] | undefined, string[], string]>([
    ['a single image', image, undefined, [], 'sha256:aaaaaaaaaaaa is left without a tag.'],
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
      'sha256:aaaaaaaaaaaa with its 2 manifests is left without a tag.',
    ],
    [
      'an index of which nothing is known',
      { ...index, platformCount: null },
      [],
      [],
      'sha256:aaaaaaaaaaaa is left without a tag.',
    ],
    [
      'an index that takes its platforms along',
      index,
      children,
      [digest('f')],
      'sha256:aaaaaaaaaaaa is left without a tag, with its platforms linux/amd64, linux/arm64.',
    ],
    [
      'a platform with a tag of its own',
      index,
      children,
      [digest('c')],
      'sha256:aaaaaaaaaaaa is left without a tag, with its platform linux/amd64. Other tags still lead to its linux/arm64.',
    ],
    [
      'platforms that all stay',
      index,
      children,
      [digest('b'), digest('c')],
      'sha256:aaaaaaaaaaaa is left without a tag. Other tags still lead to its linux/amd64, linux/arm64.',
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
