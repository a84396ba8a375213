import { memo } from 'react';
import { latestFinding } from '@/domain/compare/reports/finding-list';
import { FindingRows } from '@/features/scan-status/FindingRows';
import type { Column } from '@/ui/data-table/columns';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { ComparedFindingLine, ComparedRisk } from '../risk/compared-risk';

interface ComparedFindingRowProps extends ComparedFindingLine {
  columns: readonly Fitted<Column<ComparedFindingLine>>[];
  risk: ComparedRisk | null;
}

/** One finding of both sides. */
export const ComparedFindingRow = memo(function ComparedFindingRow({
  columns,
  risk,
  ...line
}: ComparedFindingRowProps) {
  const { row } = line;
  const { vulnerability } = latestFinding(row);
  return (
    <FindingRows {...{ columns, line, vulnerability }} className={risk?.rowClass(row)}>
      {risk !== null && <risk.Details finding={row} />}
    </FindingRows>
  );
});
