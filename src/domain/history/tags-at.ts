import type { Tag } from '@/domain/tags/tag';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { isPermanentlyDeletedRow } from './time-machine';
import { lifeAt, livesByTag } from './tag-lives';

/** A tag as it was at a moment, beside what it is now. Times in milliseconds since 1970. */
export interface SnapshotTag {
  name: string;
  /** The entry that was alive at that moment. */
  row: Tag;
  /** `same`: it points to the same digest now, whatever happened in between. */
  state: 'same' | 'moved' | 'gone';
  /** The tag as it is now; null if there is none. */
  liveTag: Tag | null;
  /** When it stopped pointing there; null if that entry is alive still. */
  endedAt: number | null;
  /** Since when there is no such tag; null if there is one. */
  goneSince: number | null;
}

/** A repository's tags at a moment. */
export interface TagsSnapshot {
  tags: SnapshotTag[];
  /** Tags that are there now and were not at that moment. */
  newSince: Tag[];
  /** Names of tags that may have been there: entries of theirs had begun, and were deleted permanently since. */
  erased: string[];
  /**
   * `all`: these are all tags. `may-miss`: tags that began before the history that is loaded may be missing. `unknown`: the
   * moment is before anything that is loaded, so there may be any tags at all.
   */
  reach: 'all' | 'may-miss' | 'unknown';
  /** The beginning of what is loaded, in milliseconds since 1970; null if nothing is missing. */
  loadedBackTo: number | null;
}

interface TagsAtOptions {
  /** False while older rows are missing. */
  isComplete: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** The tags that were there at a moment, by name, each compared with now. Nothing is invented for missing rows. */
export function tagsAt(rows: readonly Tag[], at: number, { isComplete, now }: TagsAtOptions): TagsSnapshot {
  const snapshot: TagsSnapshot = { tags: [], newSince: [], erased: [], ...reachOf(rows, at, isComplete) };
  for (const ofTag of livesByTag(rows)) {
    const life = lifeAt(ofTag, at);
    const live = lifeAt(ofTag, now)?.row ?? null;
    if (life === undefined) {
      if (live !== null) snapshot.newSince.push(live);
      if (ofTag.erased.some((row) => mayHaveBeenThere(row, at, ofTag.lives))) snapshot.erased.push(ofTag.tagName);
      continue;
    }
    const { row, to } = life;
    const isSame = live?.manifestDigest === row.manifestDigest;
    snapshot.tags.push({
      name: ofTag.tagName,
      row,
      state: live === null ? 'gone' : isSame ? 'same' : 'moved',
      liveTag: live,
      endedAt: to !== null && to <= now ? to : null,
      goneSince: live === null ? goneSince(ofTag.lives, ofTag.erased, now) : null,
    });
  }
  return { ...snapshot, tags: byName(snapshot.tags), newSince: byName(snapshot.newSince) };
}

function byName<Named extends { name: string }>(items: readonly Named[]): Named[] {
  return items
    .map((item) => ({ item, nameKey: tagNameKey(item.name) }))
    .toSorted((a, b) => compareTagNameKeys(a.nameKey, b.nameKey))
    .map(({ item }) => item);
}

function reachOf(rows: readonly Tag[], at: number, isComplete: boolean): Pick<TagsSnapshot, 'reach' | 'loadedBackTo'> {
  if (isComplete) return { reach: 'all', loadedBackTo: null };
  const oldest = rows.reduce((start, { startedAt }) => Math.min(start, startedAt ?? Infinity), Infinity);
  return { reach: at < oldest ? 'unknown' : 'may-miss', loadedBackTo: Number.isFinite(oldest) ? oldest : null };
}

/** An entry that was deleted permanently lived from its beginning until at most the next one's. */
function mayHaveBeenThere(row: Tag, at: number, lives: readonly { from: number }[]): boolean {
  const start = row.startedAt ?? Infinity;
  return isPermanentlyDeletedRow(row) && start <= at && !lives.some(({ from }) => from >= start && from <= at);
}

/** The end of the last life. An entry after it that was deleted permanently makes that moment unknown. */
function goneSince(
  lives: readonly { from: number; to: number | null }[],
  erased: readonly Tag[],
  now: number,
): number | null {
  const end = lives.reduce((last, { to }) => (to !== null && to <= now ? Math.max(last, to) : last), -Infinity);
  return erased.some(({ startedAt }) => (startedAt ?? -Infinity) >= end) ? null : end;
}
