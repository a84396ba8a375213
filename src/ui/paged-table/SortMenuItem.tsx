import { ToolbarItem } from '@patternfly/react-core';
import SortAmountDownIcon from '@patternfly/react-icons/dist/esm/icons/sort-amount-down-icon';
import { useMemo } from 'react';
import { ChoiceMenu } from '../ChoiceMenu';
import type { Column, Sort } from '../data-table/columns';

export interface SortMenuProps {
  id: string;
  columns: readonly Column<never>[];
  sort: Sort;
  onSort(sort: Sort): void;
}

const directions = { asc: 'ascending', desc: 'descending' } as const;

export function SortMenuItem({ id, columns, sort, onSort }: SortMenuProps) {
  const orders = useMemo(
    () =>
      columns
        .filter(({ compare, isSortable = compare !== undefined }) => isSortable)
        .flatMap(({ key, header }) =>
          (['asc', 'desc'] as const).map((direction) => ({
            value: `${key} ${direction}`,
            label: `${header}, ${directions[direction]}`,
            sort: { by: key, direction },
          })),
        ),
    [columns],
  );
  return (
    <ToolbarItem>
      <ChoiceMenu
        id={id}
        label="Sort by"
        icon={<SortAmountDownIcon />}
        isIconOnly
        choices={orders}
        selected={`${sort.by} ${sort.direction}`}
        onSelect={(value) => {
          const order = orders.find((one) => one.value === value);
          if (order !== undefined) onSort(order.sort);
        }}
      />
    </ToolbarItem>
  );
}
