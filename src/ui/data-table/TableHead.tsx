import { memo } from 'react';
import type { Column, Sort, SortDirection } from './columns';
import { HeadCell } from './HeadCell';
import type { Fitted } from './use-fitted-columns';

interface TableHeadProps {
  columns: readonly Fitted<Column<never>>[];
  sortBy: string | undefined;
  sortDirection: SortDirection | undefined;
  /** Should keep its identity between renders, or the head is drawn again with every row. */
  onSort: ((sort: Sort) => void) | undefined;
}

export const TableHead = memo(function TableHead({ columns, sortBy, sortDirection, onSort }: TableHeadProps) {
  return (
    <thead className="pf-v6-c-table__thead">
      <tr className="pf-v6-c-table__tr">
        {columns.map(({ key, header, headerContent, isHeaderHidden = false, compare, ...column }) => {
          const { isSortable = compare !== undefined } = column;
          return (
            <HeadCell
              key={key}
              label={isHeaderHidden ? header : undefined}
              onSort={isSortable && onSort !== undefined ? (direction) => onSort({ by: key, direction }) : undefined}
              sorted={isSortable && key === sortBy ? sortDirection : undefined}
            >
              {headerContent ?? (isHeaderHidden ? null : header)}
            </HeadCell>
          );
        })}
      </tr>
    </thead>
  );
});
