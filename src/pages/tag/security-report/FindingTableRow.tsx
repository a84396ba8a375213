import { memo } from 'react';
import { FindingRows } from '@/features/scan-status/FindingRows';
import type { Column } from '@/ui/data-table/columns';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { ReportRisk } from './risk/report-risk';
import type { FindingLine } from './finding-columns';

interface FindingTableRowProps extends FindingLine {
  columns: readonly Fitted<Column<FindingLine>>[];
  risk: ReportRisk | null;
}

/** One finding of a report. */
export const FindingTableRow = memo(function FindingTableRow({ columns, risk, ...line }: FindingTableRowProps) {
  const { row } = line;
  const { vulnerability } = row.finding;
  return (
    <FindingRows {...{ columns, line, vulnerability }} className={risk?.rowClass(row)}>
      {risk !== null && <risk.Details row={row} />}
    </FindingRows>
  );
});
