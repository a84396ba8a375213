import { historyRowKey, lastingRowKey } from '@/domain/history/history-row-key';
import { putInServerOrder, startOf } from '@/domain/tags/server-order';
import { tagsPerPage, type Tag } from '@/domain/tags/tag';

/** Rows that come again unchanged keep their identity, so they are not drawn again. */
function withIdentity(known: readonly Tag[], rows: readonly Tag[]): Tag[] {
  const before = new Map(known.map((row) => [historyRowKey(row), row]));
  return rows.map((row) => {
    const same = before.get(historyRowKey(row));
    return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}

/** Whether a page of rows and the rows that are known have one in common: then nothing is missing between them. */
export function hasOverlap(known: readonly Tag[], page: readonly Tag[]): boolean {
  const keys = new Set(known.map(lastingRowKey));
  return page.some((row) => keys.has(lastingRowKey(row)));
}

/** The pages on which rows of several tags are, of rows that are in the server's order: they cost less than the tags one by one. */
export function pagesOfSeveral(known: readonly Tag[], isWanted: (row: Tag) => boolean): number[] {
  const names = new Map<number, Set<string>>();
  for (const [position, row] of known.entries()) {
    if (!isWanted(row)) continue;
    const page = Math.floor(position / tagsPerPage) + 1;
    names.set(page, (names.get(page) ?? new Set()).add(row.name));
  }
  return [...names].flatMap(([page, { size }]) => (size > 1 ? [page] : []));
}

/**
 * Puts a page that was just read in the place of what was known of the same stretch of time. Rows of that stretch that
 * the page does not have are gone: they ended otherwise, or were collected.
 *
 * @param from where the page before ended, in milliseconds since 1970; Infinity for the first page
 * @param isLast true if the server has no older rows
 */
export function putPage(
  known: readonly Tag[],
  rows: readonly Tag[],
  { from, isLast }: { from: number; isLast: boolean },
): Tag[] {
  // Newer ones were on the page before: the rows have shifted meanwhile.
  const page = rows.filter((row) => startOf(row) <= from);
  const oldest = page.at(-1);
  const to = isLast ? -Infinity : oldest === undefined ? from : startOf(oldest);
  const bases = new Set(page.map(lastingRowKey));
  const newer: Tag[] = [];
  const older: Tag[] = [];
  const replaced: Tag[] = [];
  for (const row of known) {
    const start = startOf(row);
    const isAtEdge = start === from || (start === to && !isLast);
    const isKept = isAtEdge ? !bases.has(lastingRowKey(row)) : start > from || start < to;
    if (!isKept) replaced.push(row);
    // Rows that began in the second at a page's edge may be on either side of it; their order decides.
    else (start > from || (start === from && (from !== to || replaced.length === 0)) ? newer : older).push(row);
  }
  return [...newer, ...withIdentity(replaced, page), ...older];
}

/**
 * Puts all that the server knows of one tag in the place of that tag's rows. A list that is not complete is given no rows
 * beyond its own end: they would stand between rows that are still to be read.
 *
 * @param isWhole false if the tag has older rows than these
 */
export function putTagRows(
  known: readonly Tag[],
  tagName: string,
  rows: readonly Tag[],
  { isWhole, isListComplete }: { isWhole: boolean; isListComplete: boolean },
): Tag[] {
  const bases = new Set(rows.map(lastingRowKey));
  const oldestOfTag = isWhole ? -Infinity : Math.min(...rows.map(startOf));
  const end = known.at(-1);
  const oldestOfList = isListComplete || end === undefined ? -Infinity : startOf(end);
  const isReplaced = (row: Tag) =>
    row.name === tagName && (startOf(row) > oldestOfTag || bases.has(lastingRowKey(row)));
  const within = rows.filter((row) => startOf(row) >= oldestOfList);
  return putInServerOrder(known, withIdentity(known, within), { keyOf: lastingRowKey, isReplaced });
}
