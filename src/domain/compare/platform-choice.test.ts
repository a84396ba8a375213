import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import { choosePlatform, platformNames } from './platform-choice';

/** `linux/arm64`, one that the registry does not hold as `-linux/arm64`, another kind as `attestation`. */
function entry(text: string, at: number): IndexEntry {
  const [os = '', architecture = ''] = text.replace('-', '').replace(/ .*/, '').split('/');
  const isImage = architecture !== '';
  return {
    id: `${at} ${text}`,
    digest: `sha256:${at}`,
    mediaType: null,
    kind: isImage ? 'image' : 'attestation',
    platform: isImage ? { os, architecture, variant: null, osVersion: null } : null,
    isPresent: !text.startsWith('-'),
    ambiguousPlatform: '',
    within: [],
    twin: '',
    name: text,
    shortName: text.replace('-', ''),
  };
}

const entries = (...texts: string[]) => texts.map(entry);

describe('the platforms of two sides', () => {
  it('are those of the first, then the others of the second', () => {
    const [a, b] = [entries('linux/amd64', 'attestation', 'linux/arm64'), entries('linux/s390x', 'linux/amd64')];
    expect(platformNames(a, b)).toEqual(['linux/amd64', 'linux/arm64', 'linux/s390x']);
  });

  it.each<[string, string, string[], string[], string | undefined, string | undefined]>([
    ['the first that both hold', '', ['linux/a', '-linux/b', 'linux/c'], ['linux/c', 'linux/b'], 'linux/c', 'linux/c'],
    ['the default of each if they share none', '', ['-linux/a', 'linux/b'], ['linux/c'], 'linux/b', 'linux/c'],
    ['the default of the one that is an index', '', ['linux/a', 'linux/b'], [], 'linux/a', undefined],
    ['the one that is asked for', 'linux/b', ['linux/a', 'linux/b'], ['linux/b'], 'linux/b', 'linux/b'],
    ['none where the one that is asked for is missing', 'linux/b', ['linux/a'], ['linux/b'], undefined, 'linux/b'],
    ['the twin that is held', 'linux/b', ['-linux/b', 'linux/b'], [], 'linux/b', undefined],
    [
      'the twin that is asked for',
      'linux/b (zstd)',
      ['linux/b (gzip)', 'linux/b (zstd)'],
      [],
      'linux/b (zstd)',
      undefined,
    ],
    [
      'the first of a platform where the twin is missing',
      'linux/b (zstd)',
      ['linux/b (gzip)', 'linux/b (zstd)'],
      ['linux/a', 'linux/b'],
      'linux/b (zstd)',
      'linux/b',
    ],
    [
      'the first twin if the address names none',
      'linux/b',
      ['linux/b (gzip)', 'linux/b (zstd)'],
      [],
      'linux/b (gzip)',
      undefined,
    ],
    ['none of an index of attestations', '', ['attestation'], ['linux/a'], undefined, 'linux/a'],
  ])('are compared by %s', (_case, wanted, ofA, ofB, expectedA, expectedB) => {
    const both = [entries(...ofA), entries(...ofB)] as const;
    expect(choosePlatform(wanted, both[0], both)?.name).toBe(expectedA);
    expect(choosePlatform(wanted, both[1], both)?.name).toBe(expectedB);
  });
});
