import type { RuleCounts } from '@/domain/clean-up/evaluate';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';

/** What a rule does to the tags that it is named for: "Takes 120 tags, 3 of them stay". */
export function ruleEffectText({ does }: CleanUpRule, { goes, stays, unknown }: RuleCounts): string {
  const open = unknown === 0 ? '' : `, ${formatNumber(unknown)} not known yet`;
  if (does === 'keep') return `Keeps ${countOf(stays, 'tag')}${open}`;
  const taken = `Takes ${countOf(goes + stays, 'tag')}`;
  const staying = stays === 0 ? '' : stays === 1 ? ', 1 of them stays' : `, ${formatNumber(stays)} of them stay`;
  return `${taken}${staying}${open}`;
}
