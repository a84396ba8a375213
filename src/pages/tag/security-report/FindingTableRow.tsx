import { memo } from 'react';
import { FindingDetails } from '@/features/scan-status/FindingDetails';
import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { ReportRisk } from './risk/report-risk';
import type { FindingLine } from './finding-columns';

interface FindingTableRowProps extends FindingLine {
  columns: readonly Fitted<Column<FindingLine>>[];
  risk: ReportRisk | null;
}

/** One finding, with all about it below when it is open. */
export const FindingTableRow = memo(function FindingTableRow({ columns, risk, ...line }: FindingTableRowProps) {
  return (
    <RowGroup>
      <Row className={risk?.rowClass(line.row)}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
      {line.isOpen && (
        <Row isLine>
          <Cell />
          <Cell colSpan={columns.length - 1}>
            {risk !== null && <risk.Details row={line.row} />}
            <FindingDetails vulnerability={line.row.finding.vulnerability} />
          </Cell>
        </Row>
      )}
    </RowGroup>
  );
});
