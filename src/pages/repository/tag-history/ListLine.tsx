import type { ReactNode } from 'react';
import type { Column } from '@/ui/data-table/columns';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import type { TableState } from '@/ui/data-table/DataTable';
import type { PagedRows } from '@/ui/paged-table/use-paged-table';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { HistoryProgress } from './HistoryProgress';
import { ReadOnlyNote } from './ReadOnlyNote';
import type { LoadedHistory } from './use-history';

interface ListLineProps {
  loaded: LoadedHistory;
  table: Pick<PagedRows<unknown>, 'pager' | 'sort' | 'changeSort'>;
  /** How far back it is loaded is said elsewhere. */
  hasProgress?: boolean;
  /** The list waits for more than the history. */
  isWaiting?: boolean;
  /** Left out, the list has one order only. */
  columns?: readonly Column<never>[];
  /** What the list is about. */
  children?: ReactNode;
  /** Why its rows have no way back; told below the line. */
  whyReadOnly?: string | undefined;
  /** Of the table: where there is nothing to page, its pager is left out. */
  state: TableState<unknown>;
}

/** The line above a list: what it is, how far back the history is loaded, its order on a phone, and its pages. */
export function ListLine(props: ListLineProps) {
  const { loaded, table, state, hasProgress = true, isWaiting = false, columns, whyReadOnly, children } = props;
  const hasRows = loaded.isPending || loaded.rows.length > 0;
  return (
    <>
      {/* All at once: on a phone what comes first takes a line of its own, and moves the rest below it. */}
      <div
        className={classNames(layout.row, layout.wide, layout.below, (isWaiting || loaded.isPending) && layout.room)}
      >
        {children}
        {hasProgress && <HistoryProgress loaded={loaded} />}
        {columns !== undefined && (
          <SortMenu id="history-sort" columns={columns} sort={table.sort} onSort={table.changeSort} />
        )}
        {(state.kind === 'rows' || state.kind === 'loading') && (
          <span className={classNames(layout.end, layout.low)}>{table.pager('top')}</span>
        )}
      </div>
      {whyReadOnly !== undefined && !isWaiting && hasRows && <ReadOnlyNote done="restored" reason={whyReadOnly} />}
    </>
  );
}
