import { memo } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { ThenColumn, ThenLine } from './then-columns';

interface ThenRowProps extends ThenLine {
  columns: readonly Fitted<ThenColumn>[];
}

/** A tag as it was, beside what it is now. */
export const ThenRow = memo(function ThenRow({ columns, ...line }: ThenRowProps) {
  return (
    <RowGroup>
      <Row isSelected={line.isSelected}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
