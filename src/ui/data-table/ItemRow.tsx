import { useMemo, type ReactNode } from 'react';
import { cellsOf } from './cells';
import type { Column } from './columns';
import { Row } from './Row';
import { RowGroup } from './RowGroup';
import type { Fitted } from './use-fitted-columns';

interface ItemRowProps<Item> {
  /** Should keep their identity between renders, as the item. */
  columns: readonly Fitted<Column<Item>>[];
  item: Item;
}

/** A row that is made of its item alone: it is drawn anew only with another one. A memoised component would not know what the item is. */
export function ItemRow<Item>({ columns, item }: ItemRowProps<Item>): ReactNode {
  return useMemo(
    () => (
      <RowGroup>
        <Row>{cellsOf(columns, ({ cell, fit }) => cell(item, fit))}</Row>
      </RowGroup>
    ),
    [columns, item],
  );
}
