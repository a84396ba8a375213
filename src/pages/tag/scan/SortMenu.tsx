import { Button } from '@patternfly/react-core';
import SortAmountDownIcon from '@patternfly/react-icons/dist/esm/icons/sort-amount-down-icon';
import SortAmountUpIcon from '@patternfly/react-icons/dist/esm/icons/sort-amount-up-icon';
import type { Column, Sort } from '@/ui/data-table/columns';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import './sort-menu.css';

interface SortMenuProps<SortKey extends string> {
  id: string;
  columns: readonly Column[];
  sort: Sort<SortKey>;
  isSortKey(key: string): key is SortKey;
  onSort(sort: Sort<SortKey>): void;
}

/** Sorts a table on a phone, where its head is not shown. Like the head, another column begins ascending. */
export function SortMenu<SortKey extends string>({ id, columns, sort, isSortKey, onSort }: SortMenuProps<SortKey>) {
  const isAscending = sort.direction === 'asc';
  return (
    <div className="app-sort-menu">
      <span aria-hidden className="app-subtle">
        Sort by
      </span>
      <ChoiceMenu
        id={id}
        label="Sort by"
        choices={columns.flatMap(({ key, header }) => (isSortKey(key) ? [{ value: key, label: header }] : []))}
        selected={sort.by}
        onSelect={(by) => onSort({ by, direction: by === sort.by ? sort.direction : 'asc' })}
      />
      <Button
        variant="control"
        icon={isAscending ? <SortAmountUpIcon /> : <SortAmountDownIcon />}
        aria-label={isAscending ? 'Ascending; turn the order around' : 'Descending; turn the order around'}
        onClick={() => onSort({ by: sort.by, direction: isAscending ? 'desc' : 'asc' })}
      />
    </div>
  );
}
