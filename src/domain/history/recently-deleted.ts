import { subjectOf } from '@/domain/image/signatures';
import type { RepositorySettings } from '@/domain/repository/repository';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { heldUntil, isKept, isPermanentlyDeletedRow, keptUntil } from './time-machine';

/** A tag that is gone and can be brought back. */
export interface DeletedTag {
  name: string;
  /** The row that ended: what the tag pointed to last, as far as it can be brought back. */
  row: Tag;
  /** When it was deleted or expired, in milliseconds since 1970. */
  deletedAt: number;
  /** Until when the time machine keeps the entry, in milliseconds since 1970. */
  keptUntil: number;
  /** True if a living tag leads to the image, too: then it can be restored for as long as that one is there. */
  isHeld: boolean;
  /** The later of both ends, in milliseconds since 1970; infinite if the living tag never expires. */
  restorableUntil: number;
  /** True if a later entry of the tag was permanently deleted: this is not what the tag pointed to at the end. */
  isEarlierEntry: boolean;
}

/** What the deleted tags are worked out from. */
interface DeletedTagsInput {
  /** In any order. */
  rows: readonly Tag[];
  settings: RepositorySettings;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Tags without a living entry that can still be restored, the newest deletion first. If only a part of the history is
 * loaded, tags may be missing: the server lists entries by their beginning, and an old tag may have been deleted just now.
 */
export function recentlyDeleted({ rows, settings, now }: DeletedTagsInput): DeletedTag[] {
  const living = new Set<string>();
  const permanentlyDeleted = new Map<string, number>();
  const last = new Map<string, Tag & { endsAt: number }>();
  for (const row of rows) {
    const { name, startedAt, endsAt } = row;
    if (endsAt === null || isLiving(row, now)) living.add(name);
    else if (isPermanentlyDeletedRow(row)) {
      permanentlyDeleted.set(name, Math.max(startedAt ?? 0, permanentlyDeleted.get(name) ?? 0));
    } else if (isLater({ ...row, endsAt }, last.get(name))) last.set(name, { ...row, endsAt });
  }
  const held = heldUntil(rows, now);
  const deleted: DeletedTag[] = [];
  for (const row of last.values()) {
    const { name, manifestDigest, startedAt, endsAt } = row;
    const isHeld = held.has(manifestDigest);
    if (living.has(name) || (!isKept(endsAt, settings, now) && !isHeld)) continue;
    const isEarlierEntry = (permanentlyDeleted.get(name) ?? -Infinity) > (startedAt ?? 0);
    const kept = keptUntil(endsAt, settings);
    const restorableUntil = Math.max(kept, held.get(manifestDigest) ?? -Infinity);
    deleted.push({ name, row, deletedAt: endsAt, keptUntil: kept, isHeld, restorableUntil, isEarlierEntry });
  }
  return deleted.toSorted((a, b) => b.deletedAt - a.deletedAt || (a.name < b.name ? -1 : 1));
}

/** Of two entries that ended in the same second, the one that began later ended later. */
function isLater(row: Tag & { endsAt: number }, other: (Tag & { endsAt: number }) | undefined): boolean {
  if (other === undefined || row.endsAt !== other.endsAt) return other === undefined || row.endsAt > other.endsAt;
  return (row.startedAt ?? 0) > (other.startedAt ?? 0);
}

/**
 * Deleted signatures and the like of images that are to be restored: they ended with their image's last tag, as tags of
 * their own. Those that are to be restored anyway are left out.
 */
export function lostSignatures(
  all: readonly DeletedTag[],
  chosen: readonly { tagName: string; digest: string }[],
): DeletedTag[] {
  const digests = new Set(chosen.map(({ digest }) => digest));
  const names = new Set(chosen.map(({ tagName }) => tagName));
  return all.filter((tag) => !names.has(tag.name) && digests.has(subjectOf(tag) ?? ''));
}
