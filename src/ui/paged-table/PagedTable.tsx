import type { ReactNode } from 'react';
import { Announcement } from '../Announcement';
import { DataTable, type DataTableProps } from '../data-table/DataTable';
import type { PagedRows } from './use-paged-table';

interface PagedTableProps<Line> extends Omit<DataTableProps<Line>, 'sort' | 'onSort'> {
  table: Pick<PagedRows<unknown>, 'sort' | 'changeSort' | 'rowCount'>;
  /** The pager below the rows; it is left out while there are none. */
  pager: ReactNode;
  /** How many rows a search or filter has found; it is read out when it changes. Empty while nothing narrows the list. */
  found?: string;
}

/** A table whose pages, order and selection come from `usePagedTable`. */
export function PagedTable<Line>({ table, pager, found, ...rest }: PagedTableProps<Line>) {
  return (
    <>
      <DataTable sort={table.sort} onSort={table.changeSort} {...rest} />
      {table.rowCount > 0 && pager}
      {found !== undefined && <Announcement>{found}</Announcement>}
    </>
  );
}
