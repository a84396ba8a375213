import { groupBy } from '@/domain/group-by';
import type { RepositorySettings } from '@/domain/repository/repository';
import { signaturesLeftBehind, tagsEndedAlong } from '@/domain/image/signatures';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import { keptUntil } from '@/domain/history/time-machine';
import { isLiving, type Tag, isLocked } from '../tag';

/** A digest to which other tags still lead after the removal. */
export interface StayingDigest {
  digest: string;
  /** Names of the tags that keep it. */
  heldBy: string[];
}

/** A digest to which no tag leads any more after the removal. */
export interface OrphanedDigest {
  digest: string;
  isIndex: boolean;
  /** How many images the index names (attestations counted along); null for a single image, and if the server did not say. */
  platformCount: number | null;
  /** Tags of indexes that still contain it, through which it stays reachable. */
  partOf: string[];
}

/** What a removal does, to be read before it happens. */
export interface RemovalPlan {
  /** Tags that will be removed. */
  going: Tag[];
  skippedImmutable: Tag[];
  stayingDigests: StayingDigest[];
  orphanedDigests: OrphanedDigest[];
  /** Everything to which the tags that stay lead, by themselves or through their indexes, as far as the tag list says. */
  reachableDigests: ReadonlySet<string>;
  /** Signatures and the like that the server removes together with their image; none of them is in `going`. */
  siblings: Tag[];
  /** Signatures and the like that outlive their image unless they are removed by themselves, which they can be. */
  leftBehind: Tag[];
  /** Immutable ones among them, which stay in any case. */
  lockedBehind: Tag[];
  /** Until when the time machine can bring it back, in milliseconds since 1970; null: it cannot be undone. */
  restorableUntil: number | null;
  /** False if tags or settings that could change the picture are not known. */
  isCertain: boolean;
}

export interface RemovalWish {
  toRemove: readonly Tag[];
  /** The repository's tags as far as they are known; ended ones are ignored. */
  allTags: readonly Tag[];
  /** False while only a part of the tags is loaded. */
  isListComplete: boolean;
  settings: RepositorySettings | undefined;
  isPermanent: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** Foresees a removal. `tagsEndedAlong` says what the registry ends together with the tags. */
export function planRemoval(wish: RemovalWish): RemovalPlan {
  const { isListComplete, settings, isPermanent, now } = wish;
  const toRemove = uniqueByName(wish.toRemove);
  const going = toRemove.filter((tag) => !isLocked(tag));
  const chosen = new Map(toRemove.map((tag) => [tag.name, tag]));
  const known = uniqueByName([...wish.allTags.map((tag) => chosen.get(tag.name) ?? tag), ...toRemove]);
  const active = known.filter((tag) => isLiving(tag, now));
  // The others are not alive any more; the server will refuse them.
  const living = new Set(active);
  const ending = going.filter((tag) => living.has(tag));
  const siblings = isPermanent ? [] : tagsEndedAlong(ending, active);
  const removed = new Set([...ending, ...siblings]);
  const staying = active.filter((tag) => !removed.has(tag));
  const holders = groupBy(staying, (tag) => tag.manifestDigest);
  const containers = indexesByChild(staying);
  const firstOfDigest = [...groupBy(going, (tag) => tag.manifestDigest).values()].flatMap((tags) => tags.slice(0, 1));
  const behind = signaturesLeftBehind(ending, active, { isPermanent });
  return {
    going,
    skippedImmutable: toRemove.filter(isLocked),
    stayingDigests: firstOfDigest.flatMap(({ manifestDigest }) => {
      const heldBy = holders.get(manifestDigest)?.map(({ name }) => name);
      return heldBy === undefined ? [] : [{ digest: manifestDigest, heldBy }];
    }),
    orphanedDigests: firstOfDigest
      .filter(({ manifestDigest }) => !holders.has(manifestDigest))
      .map(({ manifestDigest, isIndex, index }) => ({
        digest: manifestDigest,
        isIndex,
        // Older servers count nothing, which reads as 0.
        platformCount: index === null || index.childCount === 0 ? null : index.childCount,
        partOf: containers.get(manifestDigest) ?? [],
      })),
    reachableDigests: new Set([...holders.keys(), ...containers.keys()]),
    siblings,
    leftBehind: behind.filter((tag) => !isLocked(tag)),
    lockedBehind: behind.filter(isLocked),
    restorableUntil: restorableUntil(wish),
    isCertain: isListComplete && settings !== undefined,
  };
}

/** Digest → names of the tags whose index contains it, as far as the tag list says. */
function indexesByChild(tags: readonly Tag[]): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, index } of tags) {
    for (const digest of Object.keys(index?.presence ?? {})) {
      const containers = names.get(digest);
      if (containers === undefined) names.set(digest, [name]);
      else containers.push(name);
    }
  }
  return names;
}

function restorableUntil({ settings, isPermanent, now }: RemovalWish): number | null {
  if (isPermanent || settings === undefined || !hasTimeMachine(settings)) return null;
  return keptUntil(now, settings);
}

/** The first of each name. */
function uniqueByName(tags: readonly Tag[]): Tag[] {
  const firsts = new Map<string, Tag>();
  for (const tag of tags) if (!firsts.has(tag.name)) firsts.set(tag.name, tag);
  return [...firsts.values()];
}
