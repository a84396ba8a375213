import type { CleanUpResult } from '@/domain/clean-up/evaluate';
import type { CleanUpPlan } from '@/domain/clean-up/rule';
import type { PlannedTags } from '../use-planned-tags';

/** Why a plan cannot be applied to any tags, whoever asks; undefined if it can. */
export function whyNotApply(
  { isComplete, isFetching }: PlannedTags,
  plan: CleanUpPlan,
  result: CleanUpResult | null,
): string | undefined {
  if (!isComplete) return isFetching ? 'Not all tags are loaded yet.' : 'Not all tags could be loaded.';
  if (plan.unread.length > 0) return 'Rules of the address cannot be read.';
  if (result === null) return 'The rules are being worked out.';
  if (plan.rules.length === 0) return 'Add a rule first.';
  return result.going.length === 0 ? 'No tag goes.' : undefined;
}
