import { outcomeOf, outcomes, type JudgedTag, type Outcome } from '@/domain/clean-up/evaluate';
import { reasonText } from '@/domain/clean-up/rule-text';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { compareTags, nameKeyOf, tagComparisons } from '@/domain/tags/tag-order';
import { compileTextSearch } from '@/domain/text/search/text-search';
import type { Sort } from '@/ui/data-table/columns';
import type { CleanUpViewState, ResultSortKey } from '../clean-up-view-state';

export function countOutcomes(judged: readonly JudgedTag[]): Record<Outcome, number> {
  const counts = { goes: 0, stays: 0, untouched: 0 };
  for (const { verdict } of judged) counts[outcomeOf(verdict)] += 1;
  return counts;
}

/** Those that the filters leave: a search finds names and reasons. */
function filterJudged(
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

/** What was listed before a person took tags out by hand. */
export interface HeldRows {
  judged: readonly JudgedTag[];
  added: ReadonlySet<string> | null;
}

interface ListWish extends Pick<CleanUpViewState, 'search' | 'shown' | 'isNewOnly' | 'sort'> {
  rules: readonly CleanUpRule[];
  /** Names that did not go in the last run; null if there is none to compare with. */
  added: ReadonlySet<string> | null;
}

/** The rows of the list. Those that are held keep the places that they had then, as long as the tags are the same. */
export function listJudged(
  judged: readonly JudgedTag[],
  held: HeldRows | null,
  { rules, isNewOnly, sort, ...wish }: ListWish,
): readonly JudgedTag[] {
  const arrange = (all: readonly JudgedTag[], added: ListWish['added']) =>
    sortJudged(filterJudged(all, wish, rules, isNewOnly ? added : null), sort);
  const isHeld = held?.judged.length === judged.length && held.judged.every(({ tag }, at) => tag === judged[at]?.tag);
  if (!isHeld) return arrange(judged, wish.added);
  const byTag = new Map(judged.map((one) => [one.tag, one]));
  return arrange(held.judged, held.added).map((one) => byTag.get(one.tag) ?? one);
}

/** In the order of a column; by outcome, those of one outcome stay in the order of the list. */
function sortJudged(judged: readonly JudgedTag[], { by, direction }: Sort<ResultSortKey>): readonly JudgedTag[] {
  if (by === 'outcome') {
    const order = direction === 'asc' ? outcomes : outcomes.toReversed();
    return order.flatMap((outcome) => judged.filter(({ verdict }) => outcomeOf(verdict) === outcome));
  }
  return judged
    .map((one) => ({ one, tag: one.tag, nameKey: nameKeyOf(one.tag), sizeBytes: one.tag.sizeBytes }))
    .toSorted((a, b) => compareTags(tagComparisons[by], direction, a, b))
    .map(({ one }) => one);
}
