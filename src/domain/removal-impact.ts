import { parseCosignTag } from './cosign';
import type { Repository } from './repository';
import type { Tag } from './tag';

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
  /** How many images the index names (attestations counted along); null for a single image and where the server did not say. */
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
  /** Signatures and the like that the server removes along with their image; none of `going`. */
  siblings: Tag[];
  /** Until when the time machine can bring it back, in milliseconds since 1970; null: it cannot be undone. */
  restorableUntil: number | null;
  /** False where tags or settings that could change the picture are not known. */
  isCertain: boolean;
}

/** What a removal is about. */
export interface RemovalWish {
  toRemove: readonly Tag[];
  /** The repository's tags as far as they are known; ended ones are ignored. */
  allTags: readonly Tag[];
  /** False while only a part of the tags is loaded. */
  isListComplete: boolean;
  repository: Repository | undefined;
  isPermanent: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Foresees a removal. The server's rule: with the last tag on a digest its mutable cosign tags (.sig, .att, .sbom) end too,
 * but not theirs in turn.
 */
export function planRemoval(wish: RemovalWish): RemovalPlan {
  const { isListComplete, repository, now } = wish;
  const toRemove = uniqueByName(wish.toRemove);
  const going = toRemove.filter((tag) => tag.isImmutable !== true);
  const active = uniqueByName([...toRemove, ...wish.allTags]).filter((tag) => tag.endsAt === null || tag.endsAt > now);
  const { staying, removed } = simulate(going, active);
  const goingNames = new Set(going.map(({ name }) => name));
  const holders = Map.groupBy(staying, (tag) => tag.manifestDigest);
  const firstOfDigest = [...Map.groupBy(going, (tag) => tag.manifestDigest).values()].flatMap((tags) => tags.slice(0, 1));
  return {
    going,
    skippedImmutable: toRemove.filter((tag) => tag.isImmutable === true),
    stayingDigests: firstOfDigest.flatMap(({ manifestDigest }) => {
      const heldBy = holders.get(manifestDigest)?.map(({ name }) => name);
      return heldBy === undefined ? [] : [{ digest: manifestDigest, heldBy }];
    }),
    orphanedDigests: firstOfDigest
      .filter(({ manifestDigest }) => !holders.has(manifestDigest))
      .map((tag) => orphan(tag, staying)),
    siblings: removed.filter(({ name }) => !goingNames.has(name)),
    restorableUntil: restorableUntil(wish),
    isCertain: isListComplete && repository !== undefined,
  };
}

/** One after the other, as the server does it; what a removal takes along is gone for the ones after it. */
function simulate(going: readonly Tag[], active: readonly Tag[]): { staying: Tag[]; removed: Tag[] } {
  const alive = new Map(active.map((tag) => [tag.name, tag]));
  for (const { name, manifestDigest } of going) {
    alive.delete(name);
    const others = [...alive.values()];
    if (others.some((tag) => tag.manifestDigest === manifestDigest)) continue;
    for (const other of others) {
      const isSibling = parseCosignTag(other.name)?.subjectDigest === manifestDigest;
      if (isSibling && other.isImmutable !== true) alive.delete(other.name);
    }
  }
  return { staying: [...alive.values()], removed: active.filter(({ name }) => !alive.has(name)) };
}

function orphan({ manifestDigest, isIndex, index }: Tag, staying: readonly Tag[]): OrphanedDigest {
  return {
    digest: manifestDigest,
    isIndex,
    platformCount: index?.childCount ?? null,
    partOf: staying
      .filter((tag) => tag.index !== null && Object.hasOwn(tag.index.presence, manifestDigest))
      .map(({ name }) => name),
  };
}

function restorableUntil({ repository, isPermanent, now }: RemovalWish): number | null {
  if (isPermanent || repository === undefined || repository.tagExpirationSeconds <= 0) return null;
  return now + repository.tagExpirationSeconds * 1000;
}

function uniqueByName(tags: readonly Tag[]): Tag[] {
  const names = new Set<string>();
  return tags.filter(({ name }) => !names.has(name) && names.add(name));
}
