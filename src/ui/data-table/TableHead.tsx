import { Th, Thead, Tr, type ThProps } from '@patternfly/react-table';
import { memo } from 'react';
import type { Column, Sort, SortDirection } from './columns';
import type { Fitted } from './use-fitted-columns';

interface TableHeadProps {
  columns: readonly Fitted<Column<never>>[];
  sortBy: string | undefined;
  sortDirection: SortDirection | undefined;
  /** Should keep its identity between renders, or the head is drawn again with every row. */
  onSort: ((sort: Sort) => void) | undefined;
}

/** The head of a table. Memoised: PatternFly's head cells measure themselves whenever they are drawn. */
export const TableHead = memo(function TableHead(props: TableHeadProps) {
  return (
    <Thead>
      <Tr>
        {props.columns.map((column, index) => (
          <Th
            key={column.key}
            modifier={column.fit.isNarrow ? 'wrap' : 'nowrap'}
            sort={sortOf(props, column, index)}
            aria-label={column.isHeaderHidden === true ? column.header : undefined}
          >
            {column.headerContent ?? (column.isHeaderHidden === true ? null : column.header)}
          </Th>
        ))}
      </Tr>
    </Thead>
  );
});

function sortOf(
  { columns, sortBy, sortDirection, onSort }: TableHeadProps,
  { key, compare, isSortable = compare !== undefined }: Column<never>,
  columnIndex: number,
): ThProps['sort'] {
  if (!isSortable || onSort === undefined) return undefined;
  const activeIndex = columns.findIndex((column) => column.key === sortBy);
  return {
    columnIndex,
    sortBy: activeIndex === -1 ? {} : { index: activeIndex, direction: sortDirection },
    onSort: (_event, _index, direction) => onSort({ by: key, direction }),
  };
}
