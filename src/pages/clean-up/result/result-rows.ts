import { outcomeOf, outcomes, type JudgedTag, type Outcome } from '@/domain/clean-up/evaluate';
import { reasonText } from '@/domain/clean-up/rule-text';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { compareTags, nameKeyOf, tagComparisons } from '@/domain/tags/tag-order';
import { compileTextSearch } from '@/domain/text/text-search';
import type { Sort } from '@/ui/data-table/columns';
import type { CleanUpViewState, ResultSortKey } from '../clean-up-view-state';

/** How many tags have each outcome. */
export function countOutcomes(judged: readonly JudgedTag[]): Record<Outcome, number> {
  const counts = { goes: 0, stays: 0, untouched: 0 };
  for (const { verdict } of judged) counts[outcomeOf(verdict)] += 1;
  return counts;
}

/** Those that the filters leave: a search finds names and reasons. */
export function filterJudged(
  judged: readonly JudgedTag[],
  { search, shown }: Pick<CleanUpViewState, 'search' | 'shown'>,
  rules: readonly CleanUpRule[],
  newOnly: ReadonlySet<string> | null,
): readonly JudgedTag[] {
  const { matches, isActive } = compileTextSearch({ text: search, isRegex: false });
  if (!isActive && shown.length === 0 && newOnly === null) return judged;
  return judged.filter(
    ({ tag, verdict }) =>
      (shown.length === 0 || shown.includes(outcomeOf(verdict))) &&
      (newOnly === null || newOnly.has(tag.name)) &&
      (!isActive || matches(tag.name) || matches(reasonText(verdict, rules))),
  );
}

/** In the order of a column; by outcome, those of one outcome stay in the order of the list. */
export function sortJudged(judged: readonly JudgedTag[], { by, direction }: Sort<ResultSortKey>): readonly JudgedTag[] {
  if (by === 'outcome') {
    const order = direction === 'asc' ? outcomes : outcomes.toReversed();
    return order.flatMap((outcome) => judged.filter(({ verdict }) => outcomeOf(verdict) === outcome));
  }
  return judged
    .map((one) => ({ one, tag: one.tag, nameKey: nameKeyOf(one.tag), sizeBytes: one.tag.sizeBytes }))
    .toSorted((a, b) => compareTags(tagComparisons[by], direction, a, b))
    .map(({ one }) => one);
}
