import { planRemoval, type RemovalPlan, type RemovalWish } from '@/domain/tags/actions/removal-impact';
import type { RestoreItem } from './restore-rules';

/**
 * What a restore does to the images that tags leave. One to which another of the tags comes back is not left without a tag;
 * its signatures are named all the same, because it may have none for a moment.
 */
export function restoreImpact(
  items: readonly RestoreItem[],
  known: Pick<RemovalWish, 'allTags' | 'isListComplete' | 'settings' | 'now'>,
): RemovalPlan {
  const toRemove = items.flatMap(({ before, digest }) =>
    before === null || before.manifestDigest === digest ? [] : [before],
  );
  const plan = planRemoval({ ...known, toRemove, isPermanent: false });
  const restored = new Set(items.map(({ digest }) => digest));
  return { ...plan, orphanedDigests: plan.orphanedDigests.filter(({ digest }) => !restored.has(digest)) };
}
