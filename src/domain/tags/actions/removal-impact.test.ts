import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '@/domain/image/signatures';
import { sampleRepository as repository } from '../../../../test/sample-repository';
import { sampleTag } from '../../../../test/sample-tag';
import { planRemoval, type RemovalPlan } from './removal-impact';
import type { Tag } from '../tag';

const now = Date.UTC(2026, 10, 23);
const week = 7 * 86_400_000;
const hex = (letter: string) => letter.repeat(64);
const digest = (letter: string) => `sha256:${hex(letter)}`;
const cosign = (letter: string, kind: string) => `sha256-${hex(letter)}.${kind}`;

/** A tag on the digest that is spelled with one letter. */
function tag(name: string, letter: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({ name, manifestDigest: digest(letter), sizeBytes: 5, startedAt: now - week, ...more });
}

function index(name: string, letter: string, children: string[], childCount = children.length): Tag {
  const presence = Object.fromEntries(children.map((child) => [digest(child), true]));
  return tag(name, letter, {
    isIndex: true,
    sizeBytes: null,
    index: { isSparse: false, childCount, presentCount: children.length, presence },
  });
}

const plan = (allTags: Tag[], names: string[], more: Partial<Parameters<typeof planRemoval>[0]> = {}) => {
  const toRemove = names.flatMap((name) => allTags.filter((each) => each.name === name));
  return planRemoval({
    toRemove,
    allTags,
    isListComplete: true,
    settings: repository,
    isPermanent: false,
    now,
    ...more,
  });
};

const named = (result: RemovalPlan) => ({
  going: result.going.map(({ name }) => name),
  skipped: result.skippedImmutable.map(({ name }) => name),
  staying: result.stayingDigests.map((each) => `${each.digest.at(-1)}: ${each.heldBy.join(' ')}`),
  orphaned: result.orphanedDigests.map((each) => each.digest.at(-1)),
  siblings: result.siblings.map(({ name }) => name.slice(-6)),
  leftBehind: result.leftBehind.map(({ name }) => name.slice(-6)),
  lockedBehind: result.lockedBehind.map(({ name }) => name.slice(-6)),
});
const nothing = { going: [], skipped: [], staying: [], orphaned: [], siblings: [], leftBehind: [], lockedBehind: [] };

const v1 = tag('v1', 'a');
const latest = tag('latest', 'a');
const v2 = tag('v2', 'b');
const locked = tag('locked', 'a', { isImmutable: true });
const sig = tag(cosign('a', 'sig'), 'c');
const att = tag(cosign('a', 'att'), 'd');
const sbom = tag(cosign('a', 'sbom'), 'e');
const ownSig = tag(cosign('a', 'sig'), 'a');
const referrers = tag(`sha256-${hex('a')}`, 'f');
const lockedSig = { ...sig, isImmutable: true };

describe('planRemoval', () => {
  it.each<[string, Tag[], string[], Partial<ReturnType<typeof named>>]>([
    ['nothing', [v1], [], {}],
    ['a tag with an image of its own', [v1, v2], ['v1'], { going: ['v1'], orphaned: ['a'] }],
    ['one of two tags of an image', [v1, latest], ['v1'], { going: ['v1'], staying: ['a: latest'] }],
    ['both tags of an image', [v1, latest], ['v1', 'latest'], { going: ['v1', 'latest'], orphaned: ['a'] }],
    [
      'tags of two images',
      [v1, v2, latest],
      ['v2', 'v1'],
      { going: ['v2', 'v1'], staying: ['a: latest'], orphaned: ['b'] },
    ],
    [
      'an immutable tag',
      [v1, locked],
      ['v1', 'locked'],
      { going: ['v1'], skipped: ['locked'], staying: ['a: locked'] },
    ],
    ['only immutable tags', [locked], ['locked'], { skipped: ['locked'] }],
    [
      'a signed image',
      [v1, sig, att, sbom],
      ['v1'],
      { going: ['v1'], orphaned: ['a'], siblings: ['aa.sig', 'aa.att', 'a.sbom'] },
    ],
    ['one of two tags of a signed image', [v1, latest, sig], ['v1'], { going: ['v1'], staying: ['a: latest'] }],
    [
      'an image with an immutable signature',
      [v1, lockedSig, att],
      ['v1'],
      { going: ['v1'], orphaned: ['a'], siblings: ['aa.att'], lockedBehind: ['aa.sig'] },
    ],
    [
      'an image together with its signature',
      [v1, sig],
      ['v1', sig.name],
      { going: ['v1', sig.name], orphaned: ['a', 'c'] },
    ],
    ['a signature alone', [v1, sig], [sig.name], { going: [sig.name], orphaned: ['c'] }],
    ['an image and the signature of another', [v2, sig], ['v2'], { going: ['v2'], orphaned: ['b'] }],
    [
      ...(['a signed signature: the server does not go on', [v1, sig, tag(cosign('c', 'sig'), 'f')], ['v1']] as [
        string,
        Tag[],
        string[],
      ]),
      { going: ['v1'], orphaned: ['a'], siblings: ['aa.sig'] },
    ],
    [
      ...(['an image whose other tag ended', [v1, { ...latest, endsAt: now }], ['v1']] as [string, Tag[], string[]]),
      { going: ['v1'], orphaned: ['a'] },
    ],
    [
      ...(['an image whose other tag will end', [v1, { ...latest, endsAt: now + 1 }], ['v1']] as [
        string,
        Tag[],
        string[],
      ]),
      { going: ['v1'], staying: ['a: latest'] },
    ],
    [
      ...(['an image with its signature on its own digest', [v1, ownSig], ['v1']] as [string, Tag[], string[]]),
      { going: ['v1'], orphaned: ['a'], siblings: ['aa.sig'] },
    ],
    [
      ...(['a signature that is signed itself', [v1, sig, tag(cosign('c', 'sig'), 'f')], [sig.name]] as [
        string,
        Tag[],
        string[],
      ]),
      { going: [sig.name], orphaned: ['c'] },
    ],
    [
      ...(['an image with a referrers tag', [v1, referrers, sig], ['v1']] as [string, Tag[], string[]]),
      { going: ['v1'], orphaned: ['a'], siblings: ['aa.sig'], leftBehind: ['aaaaaa'] },
    ],
    [
      ...(['one of two tags of an image with a referrers tag', [v1, latest, referrers], ['v1']] as [
        string,
        Tag[],
        string[],
      ]),
      { going: ['v1'], staying: ['a: latest'] },
    ],
    ['a tag that is chosen twice', [v1, v2], ['v1', 'v1'], { going: ['v1'], orphaned: ['a'] }],
  ])('%s', (_, allTags, names, expected) => {
    expect(named(plan(allTags, names))).toEqual({ ...nothing, ...expected });
  });

  it('takes nothing along with a permanent deletion', () => {
    expect(named(plan([v1, sig, att, referrers], ['v1'], { isPermanent: true }))).toEqual({
      ...nothing,
      going: ['v1'],
      orphaned: ['a'],
      leftBehind: ['aa.sig', 'aa.att', 'aaaaaa'],
    });
    expect(named(plan([v1, ownSig], ['v1'], { isPermanent: true }))).toEqual({
      ...nothing,
      going: ['v1'],
      staying: [`a: ${ownSig.name}`],
      leftBehind: ['aa.sig'],
    });
  });

  it('counts the images of an index that loses its last tag', () => {
    const { orphanedDigests } = plan(
      [index('multi', 'a', ['b', 'c']), index('old', 'd', [], 0), v2],
      ['multi', 'old', 'v2'],
    );
    expect(orphanedDigests.map((each) => [each.isIndex, each.platformCount])).toEqual([
      [true, 2],
      [true, null],
      [false, null],
    ]);
  });

  it('says through which index an image without a tag stays reachable', () => {
    const all = [v2, index('multi', 'c', ['b']), index('more', 'd', ['b', 'f']), index('other', 'e', ['f'])];
    expect(plan(all, ['v2']).orphanedDigests[0]?.partOf).toEqual(['multi', 'more']);
    expect(plan(all, ['v2', 'multi']).orphanedDigests[0]?.partOf).toEqual(['more']);
    expect(plan(all, ['v2', 'multi', 'more']).orphanedDigests[0]?.partOf).toEqual([]);
  });

  it('knows to which digests the tags that stay still lead', () => {
    const all = [v2, index('multi', 'c', ['b', 'd']), index('more', 'e', ['d', 'f'])];
    const reachable = (names: string[]) => [...plan(all, names).reachableDigests].map((each) => each.at(-1)).toSorted();
    expect(reachable([])).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(reachable(['multi'])).toEqual(['b', 'd', 'e', 'f']);
    expect(reachable(['v2', 'more'])).toEqual(['b', 'c', 'd']);
    expect(reachable(['v2', 'multi', 'more'])).toEqual([]);
  });

  it('knows tags that the list does not have', () => {
    const result = planRemoval({
      toRemove: [v1],
      allTags: [],
      isListComplete: false,
      settings: repository,
      isPermanent: false,
      now,
    });
    expect(named(result)).toEqual({ ...nothing, going: ['v1'], orphaned: ['a'] });
  });

  it.each<[object, number | null]>([
    [{}, now + 2 * week],
    [{ settings: { ...repository, tagExpirationSeconds: 86_400 } }, now + 86_400_000],
    [{ settings: { ...repository, tagExpirationSeconds: 0 } }, null],
    [{ settings: undefined }, null],
    [{ isPermanent: true }, null],
  ])('with %j it can be undone until %s', (more, until) => {
    expect(plan([v1], ['v1'], more).restorableUntil).toBe(until);
  });

  it.each([
    [{}, true],
    [{ isListComplete: false }, false],
    [{ settings: undefined }, false],
  ])('with %j its certainty is %s', (more, isCertain) => {
    expect(plan([v1], ['v1'], more).isCertain).toBe(isCertain);
  });

  const letters = fc.constantFrom('a', 'b', 'c');
  const name = fc.oneof(
    fc.constantFrom('v1', 'v2', 'v3', 'v4'),
    fc.tuple(letters, fc.constantFrom('sig', 'att')).map(([letter, kind]) => cosign(letter, kind)),
  );
  const world = fc.uniqueArray(
    fc.record({ name, letter: letters, isImmutable: fc.boolean() }).map((each) => tag(each.name, each.letter, each)),
    { selector: (each) => each.name },
  );

  it('accounts for every tag and every digest, once', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(7)), (all, picks) => {
        const toRemove = picks.flatMap((pick) => all[pick] ?? []);
        const result = planRemoval({
          toRemove,
          allTags: all,
          isListComplete: true,
          settings: repository,
          isPermanent: false,
          now,
        });
        const gone = [...result.going, ...result.siblings];
        expect(new Set(gone).size).toBe(gone.length);
        expect(gone.every((each) => each.isImmutable === false)).toBe(true);
        expect(new Set([...result.going, ...result.skippedImmutable])).toEqual(new Set(toRemove));

        const rest = all.filter((each) => !gone.includes(each));
        const digests = new Set(result.going.map((each) => each.manifestDigest));
        const accounted = [...result.stayingDigests, ...result.orphanedDigests].map((each) => each.digest);
        expect(accounted.toSorted()).toEqual([...digests].toSorted());
        for (const staying of result.stayingDigests) {
          expect(staying.heldBy).toEqual(
            rest.filter((each) => each.manifestDigest === staying.digest).map((each) => each.name),
          );
          expect(staying.heldBy).not.toEqual([]);
        }
        for (const orphaned of result.orphanedDigests) {
          expect(rest.map((each) => each.manifestDigest)).not.toContain(orphaned.digest);
        }
        for (const sibling of result.siblings) {
          expect(digests).toContain(subjectOf(sibling));
        }
      }),
    );
  });
});
