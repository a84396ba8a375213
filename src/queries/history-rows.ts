import { historyRowKey, lastingRowKey } from '@/domain/history-row-key';
import type { Tag } from '@/domain/tag';

/** When a row began, in milliseconds since 1970; a row that does not say counts as older than all others. */
function startOf({ startedAt }: Tag): number {
  return startedAt ?? -Infinity;
}

/** Newest start first, then by name, as the server has it. */
function inServerOrder(rows: readonly Tag[]): Tag[] {
  return rows.toSorted((a, b) => {
    const [startA, startB] = [startOf(a), startOf(b)];
    if (startA !== startB) return startB - startA;
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  });
}

/** Puts rows in the place of those that are not kept. What comes again unchanged keeps its identity: nothing is drawn again for it. */
function replaceRows(known: readonly Tag[], isKept: (row: Tag) => boolean, rows: readonly Tag[]): Tag[] {
  const kept: Tag[] = [];
  const replaced = new Map<string, Tag>();
  for (const row of known) {
    if (isKept(row)) kept.push(row);
    else replaced.set(historyRowKey(row), row);
  }
  const fresh = rows.map((row) => {
    const same = replaced.get(historyRowKey(row));
    return same !== undefined && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
  return inServerOrder([...kept, ...fresh]);
}

/** Whether a page of rows and the rows that are known have one in common: then nothing is missing between them. */
export function hasOverlap(known: readonly Tag[], page: readonly Tag[]): boolean {
  const keys = new Set(known.map(lastingRowKey));
  return page.some((row) => keys.has(lastingRowKey(row)));
}

/**
 * Puts a page that was just read in the place of what was known of the same stretch of time. Rows of that stretch that
 * the page does not have are gone: they ended otherwise, or were collected.
 *
 * @param from where the page before ended, in milliseconds since 1970; Infinity for the first page
 * @param isLast true where the server has no older rows
 */
export function putPage(
  known: readonly Tag[],
  page: readonly Tag[],
  { from, isLast }: { from: number; isLast: boolean },
): Tag[] {
  const oldest = page.at(-1);
  const to = isLast ? -Infinity : oldest === undefined ? from : startOf(oldest);
  const bases = new Set(page.map(lastingRowKey));
  const isKept = (row: Tag) => {
    const start = startOf(row);
    if (start === from || (start === to && !isLast)) return !bases.has(lastingRowKey(row));
    return start > from || start < to;
  };
  return replaceRows(known, isKept, page);
}

/**
 * Puts all that the server knows of one tag in the place of that tag's rows. A list that is not complete gets no rows
 * beyond its own end: they would come in between of what is still to be read.
 *
 * @param isWhole false where the tag has older rows than these
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
  const isKept = (row: Tag) => row.name !== tagName || (startOf(row) <= oldestOfTag && !bases.has(lastingRowKey(row)));
  const within = rows.filter((row) => startOf(row) >= oldestOfList);
  return replaceRows(known, isKept, within);
}
