import { Table, Tbody, Td, Th, Thead, Tr, type ThProps } from '@patternfly/react-table';
import { Skeleton } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import './data-table.css';

export type SortDirection = 'asc' | 'desc';

export interface Sort<Key extends string> {
  by: Key;
  direction: SortDirection;
}

/** A column is data: header, width and sorting follow from it. */
export interface Column<Key extends string> {
  key: Key;
  /** Text of the header, or of its screen-reader label where `isHeaderHidden`. */
  header: string;
  isHeaderHidden?: boolean;
  isSortable?: boolean;
  /** Instead of the text, for example a check box. */
  headerContent?: ReactNode;
}

/** What a remote table shows; one state at a time. */
export type TableState<Row> =
  | { kind: 'loading' }
  | { kind: 'error'; content: ReactNode }
  | { kind: 'empty'; content: ReactNode }
  | { kind: 'no-match'; content: ReactNode }
  | { kind: 'rows'; rows: readonly Row[] };

interface DataTableProps<Key extends string, SortKey extends Key, Row> {
  label: string;
  columns: readonly Column<Key>[];
  sort?: Sort<SortKey>;
  onSort?(sort: Sort<SortKey>): void;
  isSortKey?(key: Key): key is SortKey;
  state: TableState<Row>;
  /** Renders a row with its own body: rows may consist of several lines. */
  renderRow(row: Row, position: number): ReactNode;
  skeletonRows?: number;
  className?: string;
}

/** The one table of the app: header from columns, body from the state. */
export function DataTable<Key extends string, SortKey extends Key, Row>(props: DataTableProps<Key, SortKey, Row>) {
  const { label, columns, state, renderRow, skeletonRows = 10, className = '' } = props;
  return (
    <Table
      aria-label={label}
      variant="compact"
      className={`app-table ${className}`}
      aria-busy={state.kind === 'loading'}
    >
      <Thead>
        <Tr>
          {columns.map((column, index) => (
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
      {state.kind === 'rows' && state.rows.map(renderRow)}
      {state.kind === 'loading' && (
        <Tbody>
          {Array.from({ length: skeletonRows }, (_unused, row) => (
            <Tr key={row}>
              {columns.map((column, index) => (
                <Td key={column.key}>
                  {row === 0 && index === 0 && <span className="app-visually-hidden">Loading</span>}
                  {column.isHeaderHidden !== true && column.headerContent === undefined && <Skeleton />}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      )}
      {(state.kind === 'error' || state.kind === 'empty' || state.kind === 'no-match') && (
        <Tbody>
          <Tr>
            <Td colSpan={columns.length}>{state.content}</Td>
          </Tr>
        </Tbody>
      )}
    </Table>
  );
}

function sortOf<Key extends string, SortKey extends Key, Row>(
  { columns, sort, onSort, isSortKey }: DataTableProps<Key, SortKey, Row>,
  column: Column<Key>,
  columnIndex: number,
): ThProps['sort'] {
  if (column.isSortable !== true || onSort === undefined || isSortKey === undefined) return undefined;
  const key = column.key;
  if (!isSortKey(key)) return undefined;
  const activeIndex = sort === undefined ? -1 : columns.findIndex((candidate) => candidate.key === sort.by);
  return {
    columnIndex,
    sortBy: activeIndex === -1 ? {} : { index: activeIndex, direction: sort?.direction },
    onSort: (_event, _index, direction) => onSort({ by: key, direction }),
  };
}
