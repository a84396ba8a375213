import { useCallback, useMemo, type Dispatch, type ReactNode } from 'react';
import type { Sort } from '../data-table/columns';
import { BulkSelect } from './BulkSelect';
import { Pager, type PageRange } from './Pager';
import { useSelection, type SelectionAction } from './use-selection';

/** What the address keeps of a table with pages. */
export interface PagedViewState<Key extends string = string> {
  sort: Sort<Key>;
  /** As asked for; it may lie beyond the last page. */
  page: number;
  perPage: number;
}

interface PagedTableInput<Item> {
  /** What is paged: "Tags". It names the pagers. */
  label: string;
  /** All rows, in order. */
  rows: readonly Item[];
  view: PagedViewState;
  changeView(patch: PagedPatch): void;
  /** While more rows are coming the last page is not known, and rows that jump would be worse than none. */
  isEndKnown?: boolean;
  /** Left out, rows cannot be selected. */
  selection?: {
    /** Names the check box above the table: "Select tags". */
    label: string;
    /** What can be selected: only what is on the page, or any of these, also if a search hides them meanwhile. */
    from: 'page' | readonly Item[];
    /** Should keep its identity between renders. */
    keyOf(item: Item): string;
    /** Rows of a group are selected together by its mark. Should keep its identity between renders. */
    groupOf?(item: Item): string;
    /** What a row stands for, if that is several: they are selected with it. Should keep its identity between renders. */
    membersOf?(rows: readonly Item[]): readonly Item[];
    /** A number as people write it: "10,000". */
    countText(count: number): string;
  };
}

type PagedPatch = { sort?: Sort; page?: number; perPage?: number };

export interface PagedRows<Item> {
  sort: Sort;
  changeSort(sort: Sort): void;
  /** The page that is shown; past the end means the last one. */
  page: number;
  perPage: number;
  pageRows: readonly Item[];
  rowCount: number;
  /** Whether no more rows join those on the page. */
  isFilled: boolean;
  /**
   * The one at the bottom comes when rows do not push it down any more.
   *
   * @param range what is said of the page if its rows are not `perPage` items
   */
  pager(variant: 'top' | 'bottom', range?: PageRange): ReactNode;
  /** The check box above the table with its menu; null if nothing can be selected. */
  bulkSelect: ReactNode;
  /** In the order of `from`; what is gone is not selected any more, whatever removed it. */
  selected: readonly Item[];
  isSelected(item: Item): boolean;
  /** Keeps its identity. */
  select: Dispatch<SelectionAction>;
}

const noItems: readonly never[] = [];
const noGroup = () => '';
const themselves = <Item,>(rows: readonly Item[]) => rows;

/** Pages, order and selection of a table whose view is kept in the address. */
export function usePagedTable<Item>(input: PagedTableInput<Item>): PagedRows<Item> {
  const { label, rows, view, changeView, isEndKnown = true, selection } = input;
  const { perPage } = view;
  const page = isEndKnown ? Math.min(view.page, Math.max(1, Math.ceil(rows.length / perPage))) : view.page;
  const pageRows = useMemo(() => rows.slice((page - 1) * perPage, page * perPage), [rows, page, perPage]);
  const isFilled = isEndKnown || pageRows.length === perPage;
  const changeSort = useCallback((sort: Sort) => changeView({ sort, page: 1 }), [changeView]);

  const isOnPageOnly = selection?.from === 'page';
  const { keyOf, groupOf = noGroup, membersOf = themselves } = selection ?? { keyOf: noGroup };
  const onThisPage = useMemo(() => membersOf(pageRows), [membersOf, pageRows]);
  const everywhere = useMemo(() => membersOf(rows), [membersOf, rows]);
  const reach = isOnPageOnly ? onThisPage : everywhere;
  const canSelect = selection !== undefined;
  const order = useMemo(
    () => (canSelect ? reach.map((item) => ({ key: keyOf(item), group: groupOf(item) })) : noItems),
    [canSelect, reach, keyOf, groupOf],
  );
  const [{ keys }, select] = useSelection(order);
  const from = selection?.from === 'page' ? pageRows : (selection?.from ?? noItems);
  const selected = useMemo(
    () => (keys.size === 0 ? noItems : from.filter((item) => keys.has(keyOf(item)))),
    [from, keys, keyOf],
  );
  const onPage = onThisPage.filter((item) => keys.has(keyOf(item))).length;

  return {
    sort: view.sort,
    changeSort,
    page,
    perPage,
    pageRows,
    rowCount: rows.length,
    isFilled,
    pager: (variant, range) =>
      (variant === 'top' || isFilled) && (
        <Pager
          label={label}
          variant={variant}
          itemCount={rows.length}
          page={page}
          perPage={perPage}
          range={range}
          onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
        />
      ),
    bulkSelect:
      selection === undefined ? null : (
        <BulkSelect
          label={selection.label}
          listLabel={label}
          countText={selection.countText}
          selectedCount={selected.length}
          pageCount={onThisPage.length}
          matchCount={isOnPageOnly ? undefined : everywhere.length}
          pageState={onPage === 0 ? 'none' : onPage === onThisPage.length ? 'all' : 'some'}
          onSelect={(what) => {
            if (what === 'none' || isOnPageOnly) select({ type: 'clear' });
            if (what !== 'none') select({ type: 'add', keys: (what === 'page' ? onThisPage : everywhere).map(keyOf) });
          }}
        />
      ),
    selected,
    isSelected: (item) => keys.has(keyOf(item)),
    select,
  };
}
