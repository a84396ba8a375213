import { describe, expect, it } from 'vitest';
import { defaultRegistryConfig } from '@/domain/registry/registry';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { sampleRepository } from '../../../test/sample-repository';
import { sampleTag } from '../../../test/sample-tag';
import type { DeletedTag } from './recently-deleted';
import {
  permanentDeleteTargetOf,
  restorableDigests,
  restoreItems,
  restoreTargetOf,
  timeMachineText,
  whyNotDeletePermanently,
  whyNotRestore,
  type RestoreItem,
  type RestoreQuestion,
} from './restore-rules';
import type { HistoryChange, HistoryChangeKind } from './tag-history';
import { isPermanentlyDeletedRow } from './time-machine';

const now = Date.UTC(2026, 10, 24, 12);
const day = 86_400_000;
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function tag(letter: string, more: Partial<Tag> = {}): Tag {
  return sampleTag({ manifestDigest: digest(letter), sizeBytes: 5, startedAt: now - 20 * day, ...more });
}

const repository = { ...sampleRepository, canAdmin: false };

const question: RestoreQuestion = {
  tagName: 'latest',
  digest: digest('a'),
  endedAt: now - day,
  settings: repository,
  registry: defaultRegistryConfig,
  liveTag: tag('b'),
  now,
};

const withRepository = (more: Partial<RepositorySettings>) => ({ settings: { ...repository, ...more } });
const held = { heldDigests: new Set([digest('a')]) };
const outside = 'This is outside the time machine, which keeps what was removed for 2 weeks.';
const noTimeMachine = 'This repository has no time machine: what was removed cannot be restored.';

describe('whyNotRestore', () => {
  it.each<[string, Partial<RestoreQuestion>, string | undefined]>([
    ['a move within the time machine', {}, undefined],
    ['a deletion within the time machine', { liveTag: null }, undefined],
    ['settings that are not known', { settings: undefined }, "The repository's settings are not known yet."],
    ['a reader', withRepository({ canWrite: false }), 'You need write permission on this repository.'],
    [
      'a read-only repository',
      withRepository({ state: 'READ_ONLY', canWrite: false }),
      'This repository is read-only: its tags and labels cannot be changed, and nothing can be pushed to it.',
    ],
    [
      'a mirror',
      withRepository({ state: 'MIRROR', canWrite: false }),
      'This repository mirrors another one: only the mirror writes to it, its tags and labels cannot be changed by hand.',
    ],
    [
      'a read-only registry',
      { registry: { ...defaultRegistryConfig, state: 'readonly' } },
      'System is currently read-only. Pulls will succeed but all write operations are currently suspended.',
    ],
    ['an unknown tag', { liveTag: undefined }, 'It is not known yet what latest points to now.'],
    ['the digest that the tag has', { liveTag: tag('a') }, 'latest already points to sha256:aaaaaaaaaaaa.'],
    ['an immutable tag', { liveTag: tag('b', { isImmutable: true }) }, 'latest is immutable and cannot be moved.'],
    ['the last moment of the time machine', { endedAt: now - 14 * day + 1 }, undefined],
    ['the end of the time machine', { endedAt: now - 14 * day }, outside],
    ['long ago', { endedAt: now - 90 * day }, outside],
    ['long ago, but held by another entry', { endedAt: now - 90 * day, ...held }, undefined],
    ['an end that does not matter', { endedAt: null }, undefined],
    ['no time machine', withRepository({ tagExpirationSeconds: 0 }), noTimeMachine],
    [
      'no time machine, but held by another entry',
      { ...withRepository({ tagExpirationSeconds: 0 }), ...held },
      undefined,
    ],
    ['a permanent delete', { isPermanentlyDeleted: true }, 'This was permanently deleted and cannot be restored.'],
    [
      'a permanent delete of what is held elsewhere',
      { isPermanentlyDeleted: true, ...held },
      'This was permanently deleted. The image is still there, held by another entry: restore it from that one.',
    ],
    [
      'permission before everything else',
      { ...withRepository({ canWrite: false }), isPermanentlyDeleted: true, liveTag: undefined },
      'You need write permission on this repository.',
    ],
  ])('of %s', (_title, more, reason) => {
    expect(whyNotRestore({ ...question, ...more })).toBe(reason);
  });
});

function change(kind: HistoryChangeKind): HistoryChange {
  const hasPrevious = kind === 'moved' || kind === 'reverted';
  return {
    key: kind,
    kind,
    tagName: 'latest',
    at: now - day,
    digest: digest('b'),
    previousDigest: hasPrevious ? digest('a') : null,
    row: tag('b'),
    previousRow: hasPrevious ? tag('a') : null,
    isOldestKnown: false,
  };
}

const endedAt = now - day;

describe('where a change leads back to', () => {
  it.each<[HistoryChangeKind, ReturnType<typeof restoreTargetOf>, boolean]>([
    ['created', null, false],
    ['recreated', null, false],
    ['will-expire', null, false],
    ['moved', { tagName: 'latest', digest: digest('a'), row: tag('a'), endedAt }, false],
    ['reverted', { tagName: 'latest', digest: digest('a'), row: tag('a'), endedAt }, true],
    ['deleted', { tagName: 'latest', digest: digest('b'), row: tag('b'), endedAt }, true],
    ['expired', { tagName: 'latest', digest: digest('b'), row: tag('b'), endedAt }, true],
    [
      'permanently-deleted',
      { tagName: 'latest', digest: digest('b'), row: tag('b'), endedAt, isPermanentlyDeleted: true },
      true,
    ],
  ])('%s', (kind, target, canBeDeleted) => {
    expect(restoreTargetOf(change(kind))).toEqual(target);
    expect(permanentDeleteTargetOf(change(kind))).toEqual(canBeDeleted ? target : null);
    if (target !== null) expect(target.row.manifestDigest).toBe(target.digest);
  });
});

const canDelete = {
  registry: { ...defaultRegistryConfig, features: { ...defaultRegistryConfig.features, permanentlyDeleteTags: true } },
};

describe('whyNotDeletePermanently', () => {
  it.each<[string, Partial<RestoreQuestion>, string | undefined]>([
    ['an entry in the time machine', {}, undefined],
    [
      'a registry that does not offer it',
      { registry: defaultRegistryConfig },
      'This registry does not let users delete tags permanently',
    ],
    ['settings that are not known', { settings: undefined }, "The repository's settings are not known yet."],
    ['a reader', withRepository({ canWrite: false }), 'You need write permission on this repository.'],
    ['a second time', { isPermanentlyDeleted: true }, 'This has already been permanently deleted.'],
    ['long ago', { endedAt: now - 90 * day }, 'This has left the time machine already.'],
    [
      'no time machine',
      withRepository({ tagExpirationSeconds: 0 }),
      'This repository has no time machine: Remove is permanent already',
    ],
  ])('of %s', (_title, more, reason) => {
    expect(whyNotDeletePermanently({ ...question, ...canDelete, ...more })).toBe(reason);
  });
});

describe('what a restore is made of', () => {
  const wanted = { tagName: 'latest', digest: digest('a'), before: tag('b') };
  const gone = { tagName: 'v1', digest: digest('c'), before: null };
  const signature = (name: string, letter: string) => ({
    name,
    row: tag(letter, { name }),
    deletedAt: now - day,
    keptUntil: now + 13 * day,
    isHeld: false,
    restorableUntil: 0,
    isEarlierEntry: false,
  });
  const along = (tagName: string, letter: string): RestoreItem => ({
    tagName,
    digest: digest(letter),
    before: null,
    isAlong: true,
  });

  it.each<[string, RestoreItem[], DeletedTag[], RestoreItem[]]>([
    ['nothing', [], [], []],
    ['a tag as it was shown', [wanted], [], [wanted]],
    ['several tags in their order', [gone, wanted], [], [gone, wanted]],
    ['signatures after what they belong to', [wanted], [signature('x.sig', 'd')], [wanted, along('x.sig', 'd')]],
    [
      'signatures in their order',
      [gone],
      [signature('x.sig', 'd'), signature('x.att', 'e')],
      [gone, along('x.sig', 'd'), along('x.att', 'e')],
    ],
  ])('%s', (_title, tags, signatures, items) => {
    expect(restoreItems(tags, signatures)).toEqual(items);
  });
});

describe('restorableDigests', () => {
  const found = (rows: Tag[], known: RepositorySettings | undefined = repository) =>
    [...restorableDigests(rows, known, now)].map((each) => each.slice(7, 8)).toSorted();

  it('has what lives and what the time machine keeps', () => {
    const rows = [
      tag('a'),
      tag('b', { endsAt: now + day }),
      tag('c', { endsAt: now - day }),
      tag('d', { endsAt: now - 15 * day }),
      tag('e', { startedAt: now - day, endsAt: now - 13 * day }),
    ];
    expect(found(rows)).toEqual(['a', 'b', 'c']);
    expect(found(rows, { ...repository, tagExpirationSeconds: 0 })).toEqual(['a', 'b']);
    expect([...restorableDigests(rows, undefined, now)]).toHaveLength(2);
  });

  it('has the images that an index holds, and not those that it misses', () => {
    const presence = { [digest('b')]: true, [digest('c')]: false };
    const index = { isSparse: true, childCount: 2, presentCount: 1, presence };
    expect(found([tag('a', { isIndex: true, index, endsAt: now - day })])).toEqual(['a', 'b']);
  });
});

it.each([
  [1_209_600, '2 weeks'],
  [604_800, '1 week'],
  [86_400, '1 day'],
  [259_200, '3 days'],
  [7200, '2 hours'],
  [3600, '1 hour'],
  [90, '90 seconds'],
])('a time machine of %d seconds keeps for %s', (tagExpirationSeconds, text) => {
  expect(timeMachineText({ tagExpirationSeconds })).toBe(text);
});

it.each([
  [null, null, false],
  [now, null, false],
  [null, now, false],
  [now - day, now, false],
  [now, now, false],
  [now, now - 14 * day, true],
])('a row from %s to %s', (startedAt, endsAt, isPermanent) => {
  expect(isPermanentlyDeletedRow(tag('a', { startedAt, endsAt }))).toBe(isPermanent);
});
