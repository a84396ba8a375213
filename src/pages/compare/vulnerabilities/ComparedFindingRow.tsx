import { memo } from 'react';
import { latestFinding } from '@/domain/compare/reports/finding-list';
import { FindingDetails } from '@/features/scan-status/FindingDetails';
import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { ComparedFindingLine, ComparedRisk } from '../risk/compared-risk';

interface ComparedFindingRowProps extends ComparedFindingLine {
  columns: readonly Fitted<Column<ComparedFindingLine>>[];
  risk: ComparedRisk | null;
}

/** One finding of both sides, with all about it below when it is open. */
export const ComparedFindingRow = memo(function ComparedFindingRow({
  columns,
  risk,
  ...line
}: ComparedFindingRowProps) {
  return (
    <RowGroup>
      <Row className={risk?.rowClass(line.row)}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
      {line.isOpen && (
        <Row isLine>
          <Cell />
          <Cell colSpan={columns.length - 1}>
            {risk !== null && <risk.Details finding={line.row} />}
            <FindingDetails vulnerability={latestFinding(line.row).vulnerability} />
          </Cell>
        </Row>
      )}
    </RowGroup>
  );
});
