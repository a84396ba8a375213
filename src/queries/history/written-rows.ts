import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { lastingRowKey } from '@/domain/history/history-row-key';
import { isPermanentlyDeletedRow } from '@/domain/history/time-machine';
import type { RepositoryName } from '@/domain/repository/repository';
import { startOf } from '@/domain/tags/server-order';
import { isLiving, type MalformedEntry, type Tag, type TagListPage } from '@/domain/tags/tag';
import { requestsAtOnce } from '@/queries/reading-policy';
import { servicesOf } from '@/queries/services';
import type { StreamedList } from '@/queries/tags/streamed-list';
import type { TagPatch } from '@/queries/tags/tag-patches';
import { hasOverlap, pagesOfSeveral, putPage, putTagRows } from './history-rows';

/** How rows are read. */
export interface RowReading {
  client: QueryClient;
  repository: RepositoryName;
  fetchPage(page: number): Promise<TagListPage>;
  fetchTag(tagName: string): Promise<TagListPage>;
}

interface Writes {
  written: readonly TagPatch[];
  /** The newest rows, as they were read since. */
  newest: readonly Tag[];
}

/**
 * Reads again what writes have changed further down: rows that were alive, and those that were deleted permanently. Pages with
 * rows of several tags are read as such; else all rows of a tag are.
 *
 * @param history with the newest rows in it
 */
export async function readWrittenRows(
  history: StreamedList<Tag>,
  { written, newest }: Writes,
  reading: RowReading,
): Promise<Pick<StreamedList<Tag>, 'items' | 'malformed'>> {
  const { fetchPage, fetchTag } = reading;
  const inTurn = pLimit(requestsAtOnce);
  let { items, malformed } = history;
  const isRead = new Set(newest.map(lastingRowKey));
  const isStale = staleAfter(items, written, reading);
  const stale = new Set(items.filter((row) => isStale(row) && !isRead.has(lastingRowKey(row))));

  const pages = pagesOfSeveral(items, (row) => stale.has(row));
  for (const answer of await Promise.all(pages.map((page) => inTurn(() => fetchPage(page))))) {
    const [first] = answer.tags;
    // So many rows have come or gone that the page is elsewhere.
    if (first === undefined || !hasOverlap(items, answer.tags)) continue;
    for (const row of answer.tags) isRead.add(lastingRowKey(row));
    items = putPage(items, answer.tags, { from: startOf(first), isLast: !answer.hasAdditional });
    malformed = withoutRepeats([...malformed, ...answer.malformed]);
  }

  const names = foreignNames(written);
  for (const row of stale) if (!isRead.has(lastingRowKey(row))) names.add(row.name);
  const single = [...names];
  const answers = await Promise.all(single.map((name) => inTurn(() => fetchTag(name))));
  for (const [position, answer] of answers.entries()) {
    const options = { isWhole: !answer.hasAdditional, isListComplete: history.isComplete };
    items = putTagRows(items, single[position] ?? '', answer.tags, options);
  }
  return { items, malformed };
}

/** Tells of rows whether they may look otherwise after writes of this tab. */
function staleAfter(
  items: readonly Tag[],
  written: readonly TagPatch[],
  { client, repository }: RowReading,
): (row: Tag) => boolean {
  const names = new Set(written.map(({ name }) => name));
  const now = Date.now();
  const { erasures } = servicesOf(client);
  const key = ({ name, manifestDigest }: Tag) => `${name} ${manifestDigest}`;
  // Along with an entry that is deleted permanently go others of the same tag and digest.
  const erased = new Set(items.filter((row) => names.has(row.name) && erasures.has(repository, row)).map(key));
  return (row) =>
    names.has(row.name) && (isLiving(row, now) || (erased.has(key(row)) && !isPermanentlyDeletedRow(row)));
}

/** Names of the tags that other tabs wrote to: any of their rows may have changed. */
export function foreignNames(written: readonly TagPatch[]): Set<string> {
  return new Set(written.flatMap(({ name, isForeign = false }) => (isForeign ? [name] : [])));
}

/** A page that is read again names the same malformed entries again. */
export function withoutRepeats(malformed: readonly MalformedEntry[]): MalformedEntry[] {
  return [...new Map(malformed.map((entry) => [JSON.stringify(entry), entry])).values()];
}
