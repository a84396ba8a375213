import type { ComponentType } from 'react';
import type { ExportedRisk } from '@/domain/exports/export-input';
import type { FindingRow } from '@/domain/findings/finding-rows';
import type { ChangeViewState } from '@/routing/view-state';
import type { Column } from '@/ui/data-table/columns';
import type { FindingLine } from '../finding-columns';
import type { SecurityReportViewState } from '../security-report-view-state';

interface RiskPartProps {
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
}

interface RowsProps {
  rows: readonly FindingRow[];
}

/**
 * What risk data add to a report, all of it from code that a browser without risk data never loads. Another object
 * whenever they, the rule or the report change.
 */
export interface ReportRisk {
  addTo(rows: readonly FindingRow[]): readonly FindingRow[];
  /** @param words of the address, see `domain/risk/risk-filter` */
  matching(words: string): (row: FindingRow) => boolean;
  columns: readonly Column<FindingLine>[];
  /** For saved files; undefined if there is nothing to say. */
  exported: ExportedRisk | undefined;
  rowClass(row: FindingRow): string | undefined;
  Details: ComponentType<{ row: FindingRow }>;
  Filter: ComponentType<RiskPartProps>;
  Pills: ComponentType<RiskPartProps & RowsProps>;
  Settled: ComponentType<RowsProps>;
  Sources: ComponentType<RowsProps>;
}
