// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import type { ChildKind, ChildManifest, Manifest, Platform } from '../manifest';
import {
  defaultPlatform,
  distinctImages,
  entriesOf,
  entryAddress,
  heldImages,
  innerIndexes,
  isPlatform,
  twinDigests,
  type IndexTree,
  type InnerIndex,
} from './platforms';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** `linux/arm64/v8`; nothing for a child without a platform. */
function platformOf(text: string | null): Platform | null {
  if (text === null) return null;
  const [os = '', architecture = '', variant = null] = text.split('/');
  return { os, architecture, variant, osVersion: null };
}

function child(letter: string, platform: string | null, kind: ChildKind = 'image'): ChildManifest {
  return { digest: digest(letter), mediaType: null, kind, platform: platformOf(platform) };
}

function indexOf(letter: string, ...children: ChildManifest[]): Manifest {
  const nothing = { mediaType: null, artifactType: null, configMediaType: null, sizeBytes: null, modelCard: null };
  return { ...nothing, digest: digest(letter), isIndex: true, layers: [], children, annotations: {} };
}

function treeOf(index: Manifest, inner: Record<string, InnerIndex> = {}): IndexTree {
  return { index, inner: new Map(Object.entries(inner).map(([letter, each]) => [digest(letter), each])) };
}

const read = (index: Manifest): InnerIndex => ({ status: 'read', index });

function tagWith(presence: Record<string, boolean>): Pick<Tag, 'index'> {
  const held = Object.fromEntries(Object.entries(presence).map(([letter, isHeld]) => [digest(letter), isHeld]));
  return { index: { isSparse: false, childCount: 0, presentCount: 0, presence: held } };
}
const tag = tagWith({});

const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name);
const letters = (digests: readonly string[]) => digests.map((each) => each[7] ?? '').join('');
const lettersOf = (entries: readonly { digest: string }[]) => letters(entries.map((entry) => entry.digest));

describe('entriesOf an ordinary index', () => {
  const index = treeOf(
    indexOf(
      '0',
      child('9', null, 'attestation'),
      child('8', null, 'artifact'),
      child('a', 'linux/amd64'),
      child('b', 'linux/arm64/v8'),
      child('c', null),
    ),
  );

  it('names its children', () => {
    expect(entriesOf(tag, index).map(({ name, shortName }) => [name, shortName])).toEqual([
      ['Attestation sha256:999999999999', 'attestation sha256:999999999999'],
      ['Artifact sha256:888888888888', 'artifact sha256:888888888888'],
      ['linux on amd64', 'linux/amd64'],
      ['linux on arm64/v8', 'linux/arm64/v8'],
      ['Unknown platform', 'unknown'],
    ]);
    expect(entriesOf(tag, undefined)).toEqual([]);
  });

  it.each<[string, Pick<Tag, 'index'>, string]>([
    ['all, of a tag list that tells nothing of presence', { index: null }, 'abc'],
    ['all that the tag list does not mention', tagWith({ a: true }), 'abc'],
    ['all but those that it calls missing', tagWith({ a: true, b: false, c: true }), 'ac'],
    ['none if all are missing', tagWith({ a: false, b: false, c: false }), ''],
  ])('holds %s; attestations and artifacts are no images', (_case, ofTag, held) => {
    const entries = entriesOf(ofTag, index);
    expect(lettersOf(entries.filter(isPlatform))).toBe('abc');
    expect(lettersOf(distinctImages(entries))).toBe('abc');
    expect(lettersOf(heldImages(entries))).toBe(held);
  });

  it.each([
    [tag, 'a'],
    [tagWith({ a: false }), 'b'],
    [tagWith({ a: false, b: false, c: false }), 'a'],
  ])('opens the first platform that is held, else the first (%#)', (ofTag, expected) => {
    expect(defaultPlatform(entriesOf(ofTag, index))?.digest).toBe(digest(expected));
    expect(defaultPlatform(entriesOf(ofTag, treeOf(indexOf('0', child('9', null, 'artifact')))))).toBeUndefined();
  });
});

describe('entriesOf an index with indexes in it', () => {
  const inner = indexOf('1', child('a', 'linux/amd64'), child('b', 'linux/arm64'), child('9', null, 'attestation'));
  const outer = indexOf('2', child('1', null, 'index'), child('c', 'linux/s390x'));
  const three = treeOf(indexOf('3', child('2', null, 'index')), { 2: read(outer), 1: read(inner) });

  it('puts the children of an inner one in its place, through all levels', () => {
    const entries = entriesOf(tag, three);
    expect(lettersOf(entries)).toBe('ab9c');
    expect(entries.map(({ within }) => letters(within))).toEqual(['21', '21', '21', '2']);
    expect(lettersOf(heldImages(entries))).toBe('abc');
  });

  it('gives an image without a platform that of its index', () => {
    const tree = treeOf(indexOf('3', child('1', 'linux/amd64', 'index')), {
      1: read(indexOf('1', child('a', null), child('9', null, 'artifact'))),
    });
    expect(names(entriesOf(tag, tree))).toEqual(['linux on amd64', 'Artifact sha256:999999999999']);
  });

  it.each<[string, Pick<Tag, 'index'>, Record<string, InnerIndex>, boolean, string | undefined]>([
    ['is not held, as the tag list says', tagWith({ 1: false }), {}, false, undefined],
    ['is not held, as the registry says', tag, { 1: { status: 'missing' } }, false, undefined],
    ['could not be read', tag, { 1: { status: 'failed', error: new Error('broken') } }, true, 'broken'],
    ['was not opened', tag, {}, true, 'It is too deep inside other indexes to be opened.'],
  ])('keeps an inner one in the list that %s', (_case, ofTag, opened, isPresent, problem) => {
    const entries = entriesOf(ofTag, treeOf(outer, opened));
    expect(names(entries)).toEqual(['Index sha256:111111111111', 'linux on s390x']);
    expect(entries[0]).toMatchObject({ isPresent });
    expect(entries[0]?.problem?.message).toBe(problem);
    // It is counted, because there may be images in it; nothing is asked of it.
    expect(lettersOf(distinctImages(entries))).toBe('1c');
    expect(lettersOf(heldImages(entries))).toBe('c');
    expect(defaultPlatform(entries)?.digest).toBe(digest('c'));
  });

  it('believes the registry if the index calls an image an index', () => {
    const image = { ...indexOf('1'), isIndex: false };
    expect(lettersOf(heldImages(entriesOf(tag, treeOf(outer, { 1: read(image) }))))).toBe('1c');
  });

  it('opens none twice, and none within itself', () => {
    const twice = indexOf('2', child('1', null, 'index'), child('1', null, 'index'));
    expect(lettersOf(entriesOf(tag, treeOf(twice, { 1: read(inner) })))).toBe('ab9');
    const itself = indexOf('2', child('2', null, 'index'), child('c', null));
    expect(lettersOf(entriesOf(tag, treeOf(itself, { 2: read(itself) })))).toBe('c');
    const circle = indexOf('1', child('2', null, 'index'), child('a', null));
    expect(lettersOf(entriesOf(tag, treeOf(outer, { 1: read(circle), 2: read(outer) })))).toBe('ac');
  });

  it('names the inner ones to open, each once', () => {
    const twice = indexOf(
      '0',
      child('1', null, 'index'),
      child('1', null, 'index'),
      child('2', null, 'index'),
      child('a', null),
    );
    expect(letters(innerIndexes(twice, tag))).toBe('12');
    expect(letters(innerIndexes(twice, tagWith({ 2: false })))).toBe('1');
  });
});

describe('entriesOf an index with twins', () => {
  it('takes one image for one platform once, however often it is listed', () => {
    const entries = entriesOf(
      tag,
      treeOf(indexOf('0', child('a', 'linux/amd64'), child('a', 'linux/arm64'), child('a', 'linux/amd64'))),
    );
    expect(names(entries)).toEqual(['linux on amd64', 'linux on arm64']);
    expect(entries.map(entryAddress)).toEqual([
      { digest: digest('a') },
      { digest: digest('a'), platform: 'linux/arm64' },
    ]);
    expect(lettersOf(heldImages(entries))).toBe('a');
  });

  const twins = treeOf(indexOf('0', child('a', 'linux/amd64'), child('b', 'linux/amd64'), child('c', 'linux/arm64')));

  it.each<[string, [string, 'gzip' | 'zstd'][], string[]]>([
    [
      'its digest',
      [],
      ['linux on amd64 (sha256:aaaaaaaaaaaa)', 'linux on amd64 (sha256:bbbbbbbbbbbb)', 'linux on arm64'],
    ],
    [
      'its compression',
      [
        ['a', 'gzip'],
        ['b', 'zstd'],
      ],
      ['linux on amd64 (gzip)', 'linux on amd64 (zstd)', 'linux on arm64'],
    ],
    [
      'its digest if both are compressed alike',
      [
        ['a', 'gzip'],
        ['b', 'gzip'],
      ],
      ['linux on amd64 (sha256:aaaaaaaaaaaa)', 'linux on amd64 (sha256:bbbbbbbbbbbb)', 'linux on arm64'],
    ],
    [
      'what is known',
      [['b', 'zstd']],
      ['linux on amd64 (sha256:aaaaaaaaaaaa)', 'linux on amd64 (zstd)', 'linux on arm64'],
    ],
  ])('tells each of one platform by %s', (_case, compressions, expected) => {
    const entries = entriesOf(tag, twins, new Map(compressions.map(([letter, each]) => [digest(letter), each])));
    expect(names(entries)).toEqual(expected);
    expect(entries.map(entryAddress)).toEqual(['a', 'b', 'c'].map((letter) => ({ digest: digest(letter) })));
    expect(lettersOf(heldImages(entries))).toBe('abc');
  });

  it('asks only those for their compression that share a platform, are held, and do not note it', () => {
    expect(letters(twinDigests(entriesOf(tag, twins)))).toBe('ab');
    expect(letters(twinDigests(entriesOf(tagWith({ a: false }), twins)))).toBe('b');
    const noted = treeOf(
      indexOf('0', child('a', 'linux/amd64'), { ...child('b', 'linux/amd64'), compression: 'zstd' }),
    );
    const entries = entriesOf(tag, noted);
    expect(letters(twinDigests(entries))).toBe('a');
    expect(entries[1]?.name).toBe('linux on amd64 (zstd)');
  });

  it('tells several images without a platform apart', () => {
    const entries = entriesOf(tag, treeOf(indexOf('0', child('a', null), child('b', null))));
    expect(names(entries)).toEqual([
      'Unknown platform (sha256:aaaaaaaaaaaa)',
      'Unknown platform (sha256:bbbbbbbbbbbb)',
    ]);
  });
});

it('gives every entry an identity of its own, whatever is listed', () => {
  const letter = fc.constantFrom('1', '2', '3', '4');
  const anyChild = fc.record({
    letter,
    platform: fc.constantFrom(null, 'linux/amd64', 'linux/arm64'),
    kind: fc.constantFrom<ChildKind>('image', 'index', 'attestation', 'artifact'),
  });
  const anyIndex = fc.tuple(letter, fc.array(anyChild, { maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(anyIndex, { minLength: 1, maxLength: 5 }), (listed) => {
      const indexes = listed.map(([own, children]) =>
        indexOf(own, ...children.map((each) => child(each.letter, each.platform, each.kind))),
      );
      const [root = indexOf('0'), ...inner] = indexes;
      const entries = entriesOf(
        tag,
        treeOf(root, Object.fromEntries(inner.map((index) => [index.digest[7] ?? '', read(index)]))),
      );
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const addresses = entries.map((entry) => JSON.stringify(entryAddress(entry)));
      expect(new Set(addresses).size).toBe(entries.length);
      const held = heldImages(entries).map((entry) => entry.digest);
      expect(new Set(held).size).toBe(held.length);
    }),
  );
});
