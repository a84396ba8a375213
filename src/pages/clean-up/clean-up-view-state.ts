import { outcomes, type Outcome } from '@/domain/clean-up/evaluate';
import type { CleanUpPlan } from '@/domain/clean-up/rule';
import { readPlan, writePlan } from '@/domain/clean-up/rule-code';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { ruleParameter } from '@/routing/paths';
import { codec, flag, oneOf, someOf, text, type Field } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const resultSortKeys = ['outcome', 'name', 'modified', 'expires', 'size'] as const;
export type ResultSortKey = (typeof resultSortKeys)[number];

/** What is done with tags that go. */
export const effects = ['expire', 'remove'] as const;
export type Effect = (typeof effects)[number];

export interface CleanUpViewState extends PagedViewState<ResultSortKey> {
  plan: CleanUpPlan;
  /** Names of tags that a person took out. */
  byHand: readonly string[];
  effect: Effect;
  search: string;
  /** None means all. */
  shown: readonly Outcome[];
  /** Only what did not go in the last run. */
  isNewOnly: boolean;
}

/** So many tags can be taken out by hand: an address has to carry their names. */
export const mostByHand = 50;

const planField: Field<CleanUpPlan> = {
  defaultValue: { rules: [], unread: [] },
  read: (values) => readPlan(values.filter((value) => value !== '')),
  // A rule stays in the address even if it is none: it may be what tells the page from a tag; see paths.cleanUp.
  write: (plan) => (plan.rules.length + plan.unread.length === 0 ? [''] : writePlan(plan)),
};

/** Names of tags have no commas. */
const namesField: Field<readonly string[]> = {
  defaultValue: [],
  read: ([value = '']) => [...new Set(value.split(','))].filter((name) => name !== '').slice(0, mostByHand),
  write: (names) => (names.length === 0 ? [] : [names.join(',')]),
};

/** What the page of a clean-up keeps in its address. */
export const cleanUpViewState = codec<CleanUpViewState>({
  ...pagedFields('', oneOfKeys(resultSortKeys), { by: 'outcome', direction: 'asc' }),
  plan: { param: ruleParameter, field: planField },
  byHand: { param: 'except', field: namesField },
  effect: { param: 'effect', field: oneOf(effects, 'expire') },
  search: { param: 'q', field: text() },
  shown: { param: 'show', field: someOf(outcomes) },
  isNewOnly: { param: 'new', field: flag() },
});

/** What narrows the list, taken back. */
export const unfilteredResult = {
  search: '',
  shown: [],
  isNewOnly: false,
  page: 1,
} satisfies Partial<CleanUpViewState>;
