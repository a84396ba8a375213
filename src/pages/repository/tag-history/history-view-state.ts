import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds } from '@/domain/history/tag-history-text';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, oneOf, someOf, text, type Codec } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';
import { modernHistory, type HistoryList } from './history-address';

export const snapshotFilters = ['all', 'changed', 'same', 'moved', 'gone', 'new'] as const;
/** Which tags of a moment are listed; `new` are those that were not there at that moment; they are listed only if asked for. */
export type SnapshotFilter = (typeof snapshotFilters)[number];

/** What a person sees of the history, as the address keeps it. */
export interface HistoryViewState extends PagedViewState {
  /** What is listed while no moment is picked. */
  list: Exclude<HistoryList, 'as-of'>;
  /** As `readInstant` reads it, or `previousMoment`: the tags as they were then. Empty for the present. */
  at: string;
  /** The exact name of the only tag that is looked at; empty for all. */
  tagName: string;
  search: string;
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  /** None means all. */
  kinds: readonly HistoryChangeKind[];
  showsFuture: boolean;
  state: SnapshotFilter;
}

/** By what each list is ordered if the address does not say. */
const defaultSorts: Record<HistoryList, Sort> = {
  changes: { by: 'date-modified', direction: 'desc' },
  'as-of': { by: 'state', direction: 'asc' },
  deleted: { by: 'deleted', direction: 'desc' },
  table: { by: 'name', direction: 'asc' },
  agenda: { by: 'at', direction: 'asc' },
};

const sortKeys: Record<HistoryList, readonly string[]> = {
  changes: ['tag-change', 'date-modified'],
  'as-of': ['name', 'size', 'state'],
  deleted: ['name', 'size', 'deleted', 'left'],
  table: ['name', 'from', 'lasted'],
  agenda: [],
};

const unsorted: Sort = { by: '', direction: 'asc' };

const plain = codec<HistoryViewState>({
  ...pagedFields('history', oneOfKeys(['', ...Object.values(sortKeys).flat()]), unsorted),
  list: { param: 'historyList', oldParam: 'view', field: oneOf(['changes', 'deleted', 'table', 'agenda'], 'changes') },
  at: { param: 'historyAt', field: text() },
  tagName: { param: 'historyTag', field: text() },
  search: { param: 'historySearch', field: text() },
  from: { param: 'historyFrom', field: text() },
  to: { param: 'historyTo', field: text() },
  kinds: { param: 'historyKinds', field: someOf(historyChangeKinds) },
  showsFuture: { param: 'historyFuture', field: flag() },
  state: { param: 'historyState', field: oneOf(snapshotFilters, 'all') },
});

export function shownList({ at, list }: Pick<HistoryViewState, 'at' | 'list'>): HistoryList {
  return at === '' ? list : 'as-of';
}

/** The state of the history in the address. The lists share their parameters; each has an order of its own. */
export const historyViewState: Codec<HistoryViewState> = {
  fields: plain.fields,
  read(params) {
    const state = plain.read(modernHistory(params));
    const list = shownList(state);
    return sortKeys[list].includes(state.sort.by) ? state : { ...state, sort: defaultSorts[list] };
  },
  write(params, patch) {
    const before = modernHistory(params);
    const list = shownList({ ...plain.read(before), ...patch });
    const isOtherList = list !== shownList(plain.read(before));
    const { sort = isOtherList ? unsorted : undefined } = patch;
    const isDefault = sort?.by === defaultSorts[list].by && sort.direction === defaultSorts[list].direction;
    return plain.write(before, { ...patch, ...(sort !== undefined && { sort: isDefault ? unsorted : sort }) });
  },
};

/** What shows everything that is loaded. */
export const noFilters: Partial<HistoryViewState> = { search: '', from: '', to: '', kinds: [], page: 1 };
