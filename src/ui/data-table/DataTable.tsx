import { Skeleton } from '@patternfly/react-core';
import { Table } from '@patternfly/react-table';
import { useCallback, type ReactNode } from 'react';
import { Cell } from './Cell';
import type { Column, Sort } from './columns';
import { Row } from './Row';
import { RowGroup } from './RowGroup';
import { TableHead } from './TableHead';
import './data-table.css';

/** What a remote table shows; one state at a time. */
export type TableState<Item> =
  | { kind: 'loading' }
  | { kind: 'error'; content: ReactNode }
  | { kind: 'empty'; content: ReactNode }
  | { kind: 'no-match'; content: ReactNode }
  | { kind: 'rows'; rows: readonly Item[] };

interface DataTableProps<SortKey extends string, Item> {
  label: string;
  id?: string;
  /** Should keep their identity between renders. */
  columns: readonly Column[];
  sort: Sort<SortKey>;
  /** Should keep its identity between renders. */
  onSort(sort: Sort<SortKey>): void;
  isSortKey(key: string): key is SortKey;
  state: TableState<Item>;
  /** Renders a row with its own body: rows may consist of several lines. */
  renderRow(item: Item, position: number): ReactNode;
  skeletonRows?: number;
  className?: string;
  testId?: string;
}

/** The one table of the app: header from columns, body from the state. */
export function DataTable<SortKey extends string, Item>(props: DataTableProps<SortKey, Item>) {
  const {
    label,
    id,
    columns,
    sort,
    onSort,
    isSortKey,
    state,
    renderRow,
    skeletonRows = 10,
    className = '',
    testId,
  } = props;
  const changeSort = useCallback(
    ({ by, direction }: Sort<string>) => {
      if (isSortKey(by)) onSort({ by, direction });
    },
    [onSort, isSortKey],
  );
  return (
    <Table
      id={id}
      aria-label={label}
      variant="compact"
      className={`app-table ${className}`}
      data-testid={testId}
      aria-busy={state.kind === 'loading'}
    >
      <TableHead columns={columns} sortBy={sort.by} sortDirection={sort.direction} onSort={changeSort} />
      {state.kind === 'rows' && state.rows.map(renderRow)}
      {state.kind === 'loading' && <SkeletonRows columns={columns} count={skeletonRows} />}
      {(state.kind === 'error' || state.kind === 'empty' || state.kind === 'no-match') && (
        <RowGroup>
          <Row>
            <Cell colSpan={columns.length}>{state.content}</Cell>
          </Row>
        </RowGroup>
      )}
    </Table>
  );
}

function SkeletonRows({ columns, count }: { columns: readonly Column[]; count: number }) {
  return (
    <RowGroup>
      {Array.from({ length: count }, (_unused, row) => (
        <Row key={row}>
          {columns.map(({ key, isHeaderHidden, headerContent }, index) => (
            <Cell key={key} className={`app-col-${key}`}>
              {row === 0 && index === 0 && <span className="app-visually-hidden">Loading</span>}
              {isHeaderHidden !== true && headerContent === undefined && <Skeleton />}
            </Cell>
          ))}
        </Row>
      ))}
    </RowGroup>
  );
}
