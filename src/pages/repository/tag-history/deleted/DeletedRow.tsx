import { memo } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { DeletedColumn, DeletedLine } from './deleted-columns';

interface DeletedRowProps extends DeletedLine {
  columns: readonly Fitted<DeletedColumn>[];
}

export const DeletedRow = memo(function DeletedRow({ columns, ...line }: DeletedRowProps) {
  return (
    <RowGroup>
      <Row isSelected={line.isSelected}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
