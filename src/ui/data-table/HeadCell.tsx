import ArrowsAltVIcon from '@patternfly/react-icons/dist/esm/icons/arrows-alt-v-icon';
import LongArrowAltDownIcon from '@patternfly/react-icons/dist/esm/icons/long-arrow-alt-down-icon';
import LongArrowAltUpIcon from '@patternfly/react-icons/dist/esm/icons/long-arrow-alt-up-icon';
import type { ReactNode } from 'react';
import { classNames } from '../styles/class-names';
import type { SortDirection } from './columns';

const sortIcons = { asc: LongArrowAltUpIcon, desc: LongArrowAltDownIcon };
const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

interface HeadCellProps {
  children: ReactNode;
  /** Name of a column whose head shows none. */
  label?: string | undefined;
  /** Left out, the table cannot be sorted by the column. */
  onSort?: ((direction: SortDirection) => void) | undefined;
  /** Which way the table is sorted by this column. */
  sorted?: SortDirection | undefined;
}

/** A cell of a table's head in PatternFly's clothes; see Cell for why it is not PatternFly's. */
export function HeadCell({ children, label, onSort, sorted }: HeadCellProps) {
  const SortIcon = sorted === undefined ? ArrowsAltVIcon : sortIcons[sorted];
  const className = classNames(
    'pf-v6-c-table__th',
    'pf-m-wrap',
    onSort !== undefined && 'pf-v6-c-table__sort',
    sorted !== undefined && 'pf-m-selected',
  );
  const content = (
    <span className="pf-v6-c-table__button-content">
      <span className="pf-v6-c-table__text">{children}</span>
      <span className="pf-v6-c-table__sort-indicator">
        <SortIcon />
      </span>
    </span>
  );
  return (
    <th
      scope="col"
      className={className}
      aria-label={label}
      aria-sort={sorted === undefined ? undefined : ariaSort[sorted]}
    >
      {onSort === undefined ? (
        children
      ) : (
        <button
          type="button"
          className="pf-v6-c-table__button"
          onClick={() => onSort(sorted === 'asc' ? 'desc' : 'asc')}
        >
          {content}
        </button>
      )}
    </th>
  );
}
