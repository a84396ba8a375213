import { memo } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { SnapshotColumn, SnapshotLine } from './snapshot-columns';

interface SnapshotRowProps extends SnapshotLine {
  columns: readonly Fitted<SnapshotColumn>[];
}

/** A tag as it was, beside what it is now. */
export const SnapshotRow = memo(function SnapshotRow({ columns, ...line }: SnapshotRowProps) {
  return (
    <RowGroup>
      <Row isSelected={line.isSelected}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
