import { memo } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { PackageLine } from './package-columns';

interface PackageTableRowProps extends PackageLine {
  columns: readonly Fitted<Column<PackageLine>>[];
}

export const PackageTableRow = memo(function PackageTableRow({ columns, ...line }: PackageTableRowProps) {
  return (
    <RowGroup>
      <Row>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
