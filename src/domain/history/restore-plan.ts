import { restoreTarget, whyNotRestore, type RestoreItem, type RestoreQuestion } from './restore-rules';
import type { SnapshotTag } from './tags-at';

/** A tag that stays as it is. */
export interface SkippedRestore {
  tagName: string;
  reason: string;
}

/** What restoring the tags of a moment does, tag by tag. */
export interface RestorePlan {
  restores: RestoreItem[];
  /** Tags that point there already. */
  unchanged: string[];
  skipped: SkippedRestore[];
}

/** Why a tag cannot go back to what it was at a moment, in words for people; undefined if it can. */
export function whyNotBack(
  { row, endedAt, liveTag }: SnapshotTag,
  context: Pick<RestoreQuestion, 'settings' | 'registry' | 'user' | 'heldDigests' | 'now'>,
): string | undefined {
  return whyNotRestore({ ...restoreTarget(row, endedAt), liveTag, ...context });
}

/** Sorts tags into those that can go back to what they were, those that are there already, and those that cannot. */
export function restorePlan(
  tags: readonly SnapshotTag[],
  context: Pick<RestoreQuestion, 'settings' | 'registry' | 'user' | 'heldDigests' | 'now'>,
): RestorePlan {
  const plan: RestorePlan = { restores: [], unchanged: [], skipped: [] };
  for (const tag of tags) {
    const { name: tagName, row, state, liveTag: before } = tag;
    if (state === 'same') {
      plan.unchanged.push(tagName);
      continue;
    }
    const reason = whyNotBack(tag, context);
    if (reason === undefined) plan.restores.push({ tagName, digest: row.manifestDigest, before });
    else plan.skipped.push({ tagName, reason });
  }
  return plan;
}
