import { oncePer } from '@/domain/once-per';
import type { Tag } from '@/domain/tags/tag';
import { isPermanentlyDeletedRow } from './time-machine';
import { isReplacedBy, rowsByName } from './tag-history';

/** A stretch of time in which a tag pointed to one digest. Times in milliseconds since 1970. */
export interface TagLife {
  row: Tag;
  /** The first moment. */
  from: number;
  /** The first moment at which it was over or will be; null for one that has no end. */
  to: number | null;
  /** The next row took its place at once: the tag was moved or reverted. */
  isReplaced: boolean;
}

/** What is known of one tag's times. */
export interface TagLives {
  tagName: string;
  /** Oldest first. They never overlap, and none is empty. */
  lives: TagLife[];
  /** Rows that were deleted permanently: they began when they say, and it is not known when they ended. Oldest first. */
  erased: Tag[];
}

/**
 * When each tag pointed where, by the rows and in step with `reconstructHistory`: what replaced an entry within two
 * seconds begins where that one ended. Rows without a beginning are left out, since it is not known when they lived.
 */
export const livesByTag = oncePer((rows: readonly Tag[]): readonly TagLives[] =>
  [...rowsByName(rows)].map(([tagName, ofTag]) => {
    const oldestFirst = ofTag.filter(({ startedAt }) => startedAt !== null).toReversed();
    return {
      tagName,
      lives: oldestFirst.flatMap((row, index) => lifeOf(row, oldestFirst[index - 1], oldestFirst[index + 1])),
      erased: oldestFirst.filter(isPermanentlyDeletedRow),
    };
  }),
);

function lifeOf(row: Tag, older: Tag | undefined, newer: Tag | undefined): TagLife[] {
  if (isPermanentlyDeletedRow(row)) return [];
  const from = older !== undefined && isReplacedBy(older, row) ? momentBetween(older, row) : (row.startedAt ?? 0);
  const isReplaced = newer !== undefined && isReplacedBy(row, newer);
  const to = isReplaced ? momentBetween(row, newer) : row.endsAt;
  // A row that another one replaced in the second of its beginning was never visible.
  return to !== null && to <= from ? [] : [{ row, from, to, isReplaced }];
}

/** When one row gave way to the next: at its end, unless the next began before that. */
function momentBetween({ endsAt }: Tag, { startedAt }: Tag): number {
  return Math.min(endsAt ?? Infinity, startedAt ?? Infinity);
}

/** The life of a tag at a moment, in milliseconds since 1970; undefined if it was not there. */
export function lifeAt({ lives }: TagLives, at: number): TagLife | undefined {
  return lives.find(({ from, to }) => from <= at && (to === null || at < to));
}

/**
 * The present, by the rows: a registry's clock may be ahead of this one, and what it has just made exists
 * all the same. Milliseconds since 1970.
 */
export function presentOf(rows: readonly Tag[], now: number): number {
  return rows.reduce((latest, { startedAt }) => Math.max(latest, startedAt ?? latest), now);
}
