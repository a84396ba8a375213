import { Th, Thead, Tr, type ThProps } from '@patternfly/react-table';
import { memo } from 'react';
import type { Column, Sort, SortDirection } from './columns';

interface TableHeadProps {
  columns: readonly Column[];
  sortBy: string;
  sortDirection: SortDirection;
  /** Should keep its identity between renders, or the head is drawn again with every row. */
  onSort(sort: Sort<string>): void;
}

/** The head of a table. Memoised: PatternFly's head cells measure themselves whenever they are drawn. */
export const TableHead = memo(function TableHead(props: TableHeadProps) {
  return (
    <Thead>
      <Tr>
        {props.columns.map((column, index) => (
          <Th
            key={column.key}
            className={`app-col-${column.key}`}
            modifier="nowrap"
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

function sortOf(head: TableHeadProps, { key, isSortable }: Column, columnIndex: number): ThProps['sort'] {
  if (isSortable !== true) return undefined;
  const activeIndex = head.columns.findIndex((column) => column.key === head.sortBy);
  return {
    columnIndex,
    sortBy: activeIndex === -1 ? {} : { index: activeIndex, direction: head.sortDirection },
    onSort: (_event, _index, direction) => head.onSort({ by: key, direction }),
  };
}
