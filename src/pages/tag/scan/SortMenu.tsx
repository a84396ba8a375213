import { Button } from '@patternfly/react-core';
import SortAmountDownIcon from '@patternfly/react-icons/dist/esm/icons/sort-amount-down-icon';
import SortAmountUpIcon from '@patternfly/react-icons/dist/esm/icons/sort-amount-up-icon';
import type { Column, Sort } from '@/ui/data-table/columns';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface SortMenuProps {
  id: string;
  columns: readonly Column<never>[];
  sort: Sort;
  onSort(sort: Sort): void;
}

/** Sorts a table on a phone, where its head is not shown. Like the head, another column begins ascending. */
export function SortMenu({ id, columns, sort, onSort }: SortMenuProps) {
  const isAscending = sort.direction === 'asc';
  return (
    <div className={layout.inline}>
      <span aria-hidden className={typography.subtle}>
        Sort by
      </span>
      <ChoiceMenu
        id={id}
        label="Sort by"
        choices={columns.flatMap(({ key, header, isSortable }) =>
          isSortable === true ? [{ value: key, label: header }] : [],
        )}
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
