import type { ReactNode } from 'react';
import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';

interface ComparedRowProps<Item> {
  columns: readonly Fitted<Column<Item>>[];
  item: Item;
  className: string | undefined;
  /** What stands below it; null while it is closed. */
  details: ReactNode;
}

export function ComparedRow<Item>({ columns, item, className, details }: ComparedRowProps<Item>): ReactNode {
  return (
    <RowGroup>
      <Row className={className}>{cellsOf(columns, ({ cell, fit }) => cell(item, fit))}</Row>
      {details !== null && (
        <Row isLine>
          <Cell />
          <Cell colSpan={columns.length - 1}>{details}</Cell>
        </Row>
      )}
    </RowGroup>
  );
}
