import { groupBy } from '@/domain/group-by';
import { oncePer } from '@/domain/once-per';
import { newestFirst } from '@/domain/tags/server-order';
import type { Tag } from '@/domain/tags/tag';
import { historyRowKey } from './history-row-key';
import { isPermanentlyDeletedRow } from './time-machine';

/** What happened to a tag, or will. */
export type HistoryChangeKind =
  | 'created'
  | 'recreated'
  | 'moved'
  | 'reverted'
  | 'deleted'
  | 'expired'
  | 'will-expire'
  | 'permanently-deleted';

export interface HistoryChange {
  /** Unique, and the same however much of the history is loaded. */
  key: string;
  kind: HistoryChangeKind;
  tagName: string;
  /** Milliseconds since 1970. For a permanent deletion the entry's beginning: when it was deleted is not known. */
  at: number;
  /** `sha256:…` where the tag points after it; for deletions where it pointed until then. */
  digest: string;
  /** `sha256:…` where it pointed before; for moves and reverts only. */
  previousDigest: string | null;
  /** The row that the change is read from: for a move the newer one, for a deletion the one that ended. */
  row: Tag;
  /** For a move or a revert the row that ended; else null. */
  previousRow: Tag | null;
  /** True if older rows that are not loaded could change the reading: "created" may be a move. */
  isOldestKnown: boolean;
  /** True for a beginning whose predecessor was deleted permanently: whether it was a move is not known any more. */
  followsPermanentDeletion?: boolean;
  /** True for a deletion that was certainly no expiration: this app made it. */
  wasRemovedHere?: boolean;
}

export interface HistoryOptions {
  /** False while older rows are missing. */
  isComplete: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /**
   * How far back every tag's rows are loaded, in milliseconds since 1970; by default the oldest row. It matters only if
   * older rows of some tags are known besides.
   */
  loadedBackTo?: number | undefined;
  /** Whether the end that a row now has was announced before it came, as an expiration. */
  wasAnnounced?: ((row: Tag) => boolean) | undefined;
  /** Whether this app ended the row itself, by removing its tag. */
  wasRemovedHere?: ((row: Tag) => boolean) | undefined;
}

/** How long after an entry's end the next may begin to count as one change, as in Quay's own UI; milliseconds. */
export const moveThreshold = 2000;

/**
 * The changes that the rows of a history show, newest first, future expirations included.
 *
 * The server keeps rows, not events: a tag name, a digest, a beginning, an end. From them:
 *
 * - A row that began at most 2 seconds after its predecessor's end (or before it, if the predecessor was read before
 *   it ended) is a move, or a revert if a restore made it.
 * - Any other row was created, or recreated if a restore made it.
 * - A row that ended without a successor was deleted or has expired; the rows do not tell these two apart.
 * - A row whose end is to come will expire.
 * - A row that ends before it began was deleted permanently, at a moment that is not known.
 *
 * The rows come in the server's order, which alone shows which of those of one second is the newer. While older rows are
 * missing, what they could change is marked.
 */
export function reconstructHistory(rows: readonly Tag[], options: HistoryOptions): HistoryChange[] {
  const oldest = options.isComplete ? -Infinity : (options.loadedBackTo ?? oldestStart(rows));
  const changes: HistoryChange[] = [];
  for (const ofTag of rowsByName(rows).values()) {
    // Rows that are not loaded began in this second or before it.
    const oldestOfTag = options.isComplete ? -Infinity : Math.min(oldest, oldestStart(ofTag));
    const ofRow = { ...options, oldestOfTag };
    ofTag.forEach((row, index) => changes.push(...changesOfRow(row, ofTag[index - 1], ofTag[index + 1], ofRow)));
  }
  const places = new Map(rows.toSorted(newestFirst).map((row, place) => [row, place]));
  const placeOf = ({ row }: HistoryChange) => places.get(row) ?? 0;
  // The sort keeps equal ones as they are: of one row its end comes before its beginning.
  return changes.toSorted((a, b) => b.at - a.at || placeOf(a) - placeOf(b));
}

interface RowOptions extends HistoryOptions {
  /** Rows of the tag that are not loaded began at this moment or before it; -Infinity if all are loaded. */
  oldestOfTag: number;
}

/** The changes that one row shows: its beginning, and its end if nothing followed it. */
function changesOfRow(
  row: Tag,
  newer: Tag | undefined,
  older: Tag | undefined,
  { isComplete, now, oldestOfTag, wasAnnounced, wasRemovedHere }: RowOptions,
): HistoryChange[] {
  const { startedAt, endsAt } = row;
  const isWithinGap = ({ startedAt: start }: Tag) => !isComplete && (start ?? -Infinity) <= oldestOfTag;
  const isOldestBeginning = !isComplete && (older === undefined || isWithinGap(older));
  const changes: HistoryChange[] = [];

  const isOldestEnd = isWithinGap(row);
  if (isPermanentlyDeletedRow(row)) {
    // Its moment is that of its beginning, which the row that it replaced may put earlier.
    const isOldestKnown = isOldestEnd || isOldestBeginning;
    changes.push(
      changeOf(row, { edge: 'end', kind: 'permanently-deleted', at: beginningOf(row, older) ?? now, isOldestKnown }),
    );
  } else if (endsAt !== null && (newer === undefined || !isReplacedBy(row, newer))) {
    const isOwnRemoval = wasRemovedHere?.(row) === true;
    const isExpired = !isOwnRemoval && wasAnnounced?.(row) === true;
    const kind = endsAt > now ? 'will-expire' : isExpired ? 'expired' : 'deleted';
    const end = changeOf(row, { edge: 'end', kind, at: endsAt, isOldestKnown: isOldestEnd });
    if (kind === 'deleted' && isOwnRemoval) end.wasRemovedHere = true;
    changes.push(end);
  }

  if (startedAt === null) return changes;
  const start = { edge: 'start', isOldestKnown: isOldestBeginning } as const;
  if (older !== undefined && isReplacedBy(older, row)) {
    const kind = row.isReversion ? 'reverted' : 'moved';
    changes.push(changeOf(row, { ...start, kind, at: beginningOf(row, older) ?? startedAt, previousRow: older }));
  } else {
    const beginning = changeOf(row, { ...start, kind: row.isReversion ? 'recreated' : 'created', at: startedAt });
    if (older !== undefined && isPermanentlyDeletedRow(older)) beginning.followsPermanentDeletion = true;
    changes.push(beginning);
  }
  return changes;
}

interface ChangeParts extends Pick<HistoryChange, 'kind' | 'at' | 'isOldestKnown'> {
  /** Which of the row's moments it is. */
  edge: 'start' | 'end';
  previousRow?: Tag;
}

function changeOf(row: Tag, { edge, kind, at, isOldestKnown, previousRow }: ChangeParts): HistoryChange {
  return {
    key: `${edge} ${historyRowKey(row)}`,
    kind,
    tagName: row.name,
    at,
    digest: row.manifestDigest,
    previousDigest: previousRow?.manifestDigest ?? null,
    row,
    previousRow: previousRow ?? null,
    isOldestKnown,
  };
}

/** When a row began to count: when the one that it replaced ended, else its own beginning. */
function beginningOf(row: Tag, older: Tag | undefined): number | null {
  const { startedAt } = row;
  if (startedAt === null || older === undefined || !isReplacedBy(older, row)) return startedAt;
  return older.endsAt === null ? startedAt : Math.min(older.endsAt, startedAt);
}

/** True if the next row of the tag began as this one ended. A row that has not ended was read before that. */
export function isReplacedBy(row: Tag, next: Tag): boolean {
  if (next.startedAt === null || isPermanentlyDeletedRow(row)) return false;
  return row.endsAt === null || next.startedAt - row.endsAt <= moveThreshold;
}

/**
 * When an end came last, in milliseconds since 1970; 0 if none has. The changes of a history are the same at this moment as
 * they are now, and need not be reconstructed before the next one comes.
 */
export function lastEnd(rows: readonly Tag[], now: number): number {
  return rows.reduce((last, { endsAt }) => (endsAt !== null && endsAt <= now ? Math.max(last, endsAt) : last), 0);
}

function oldestStart(rows: readonly Tag[]): number {
  return rows.reduce((oldest, { startedAt }) => Math.min(oldest, startedAt ?? Infinity), Infinity);
}

/** Each tag's rows, newest first, from rows in the server's order; those that came twice, because pages shift while they are read, once. */
export const rowsByName = oncePer((rows: readonly Tag[]): ReadonlyMap<string, readonly Tag[]> => {
  const distinct = new Map(rows.map((row) => [historyRowKey(row), row]));
  const byName = groupBy(distinct.values(), ({ name }) => name);
  for (const ofTag of byName.values()) ofTag.sort(newestFirst);
  return byName;
});
