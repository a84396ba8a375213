import type { Tag } from '@/domain/tags/tag';
import { rowsByName } from '@/domain/history/tag-history';
import { isPermanentlyDeletedRow } from '@/domain/history/time-machine';

/**
 * The digest that a tag had before the image that it has now, or had last; null if the rows show none. What was deleted
 * permanently does not count.
 *
 * @param rows of one tag
 */
export function previousDigest(rows: readonly Tag[]): string | null {
  const [[latest, ...older] = []] = rowsByName(rows).values();
  const previous = older.find((row) => !isPermanentlyDeletedRow(row) && row.manifestDigest !== latest?.manifestDigest);
  return previous?.manifestDigest ?? null;
}
