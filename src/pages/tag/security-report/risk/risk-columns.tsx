import type { RiskKind } from '@/domain/risk/risk-content';
import { shareText } from '@/domain/risk/priority';
import { PriorityText } from '@/features/risk/PriorityText';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import type { FindingLine } from '../finding-columns';

const priority: Column<FindingLine> = {
  key: 'priority',
  header: 'Priority',
  isSortable: true,
  width: 'clamp(8rem, 25vw - 10.5rem, 12rem)', // with what VEX says in one line if there is room
  claims: 12,
  phone: { line: 2, at: 'fill' },
  cell: ({ row: { risk } }) => risk !== undefined && <PriorityText risk={risk} />,
};

const epss: Column<FindingLine> = {
  key: 'epss',
  header: 'EPSS',
  isSortable: true,
  width: '5rem',
  claims: 7,
  dropBelow: 60,
  isNumeric: true,
  phone: { line: 2, at: 'end', isNamed: true },
  cell: ({ row: { risk } }) => {
    const score = risk?.epss ?? null;
    return score === null ? <span className={typography.subtle}>N/A</span> : shareText(score.probability);
  },
};

/** If there is little room, the priority stands for the score, and the sources of an advisory stand below it. */
const stepsBack = new Map<string, Partial<Column<FindingLine>>>([
  ['score', { dropBelow: 50 }],
  ['advisory', { narrow: { below: 62, width: '18%' } }],
]);

/** The columns of a report with those of risk data behind the score; on a phone they stand below the advisory. */
export function withRiskColumns(
  columns: readonly Column<FindingLine>[],
  kinds: ReadonlySet<RiskKind>,
): Column<FindingLine>[] {
  return columns.flatMap((column) => {
    const { phone } = column;
    const moved = phone !== undefined && phone.line > 1 ? { ...phone, line: phone.line + 1 } : phone;
    const shown = { ...column, ...(moved !== undefined && { phone: moved }), ...stepsBack.get(column.key) };
    return column.key === 'score' ? [shown, priority, ...(kinds.has('epss') ? [epss] : [])] : [shown];
  });
}
