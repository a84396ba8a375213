import { useId, type ReactNode } from 'react';
import { classNames } from '../styles/class-names';
import { Cell } from './Cell';
import { cellsOf } from './cells';
import type { Column, Sort } from './columns';
import styles from './data-table.module.css';
import { Row } from './Row';
import { RowGroup } from './RowGroup';
import { Table } from './Table';
import { TableHead } from './TableHead';
import { useBeingOnPage } from './table-on-page';
import type { Fitted } from './use-fitted-columns';

/** What a remote table shows; one state at a time. */
export type TableState<Item> =
  | { kind: 'loading' }
  | { kind: 'error'; content: ReactNode }
  | { kind: 'empty'; content: ReactNode }
  | { kind: 'no-match'; content: ReactNode }
  | { kind: 'rows'; rows: readonly Item[] };

export interface DataTableProps<Item> {
  label: string;
  /** What its rows are, in lower case: "tags". Then a skip link leads to the table. */
  rowsName?: string;
  id?: string;
  /** Should keep their identity between renders. */
  columns: readonly Fitted<Column<never>>[];
  sort?: Sort;
  /** Should keep its identity between renders. Left out, nothing can be sorted. */
  onSort?(sort: Sort): void;
  state: TableState<Item>;
  /** Renders a row with its own body: rows may consist of several lines. */
  renderRow(item: Item, position: number): ReactNode;
  /** Rows stand closer together. */
  isCompact?: boolean;
  skeletonRows?: number;
  className?: string;
  testId?: string;
}

/** As high as a line, and nothing to read. */
const aLine = '\u200b';

/** The one table of the app: head from the columns, body from the state. */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const {
    label,
    rowsName,
    columns,
    sort,
    onSort,
    state,
    renderRow,
    skeletonRows = 10,
    className = '',
    testId,
    isCompact = false,
  } = props;
  const ownId = useId();
  const { id = ownId } = props;
  useBeingOnPage(id, rowsName);
  return (
    <Table
      id={id}
      aria-label={label}
      isListOnPhones
      className={classNames(styles.table, isCompact && styles.compact, className)}
      data-testid={testId}
      aria-busy={state.kind === 'loading'}
    >
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width === undefined ? undefined : { width }} />
        ))}
      </colgroup>
      <TableHead columns={columns} sortBy={sort?.by} sortDirection={sort?.direction} onSort={onSort} />
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

/** Whether something will stand in the cells of a column. */
const isFilled = ({ isHeaderHidden, headerContent }: Column<never>) =>
  isHeaderHidden !== true && headerContent === undefined;

function SkeletonRows({ columns, count }: { columns: DataTableProps<never>['columns']; count: number }) {
  return (
    <RowGroup>
      {Array.from({ length: count }, (_unused, row) => (
        <Row key={row}>
          {cellsOf(
            columns,
            (column) => (
              <>
                {row === 0 && column === columns[0] && <span className="pf-v6-screen-reader">Loading</span>}
                {isFilled(column) && aLine}
              </>
            ),
            (column) =>
              isFilled(column)
                ? { ...column.place, className: classNames(column.place.className, styles.waiting) }
                : column.place,
          )}
        </Row>
      ))}
    </RowGroup>
  );
}
