import { isLiving, type Tag } from '@/domain/tags/tag';

/** The row of each tag that is alive now, of those that are loaded. `now` in milliseconds since 1970. */
export function liveTags(rows: readonly Tag[], now: number): ReadonlyMap<string, Tag> {
  const newest = new Map<string, Tag>();
  for (const row of rows) {
    const other = newest.get(row.name);
    const isNewer =
      other === undefined ||
      (row.startedAt ?? 0) > (other.startedAt ?? 0) ||
      (row.startedAt === other.startedAt && (row.endsAt ?? Infinity) > (other.endsAt ?? Infinity));
    if (isNewer) newest.set(row.name, row);
  }
  for (const [name, row] of newest) if (!isLiving(row, now)) newest.delete(name);
  return newest;
}
