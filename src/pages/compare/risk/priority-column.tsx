import { PriorityText } from '@/features/risk/PriorityText';
import type { Column } from '@/ui/data-table/columns';
import type { ComparedFindingLine } from './compared-risk';

const priorityColumn: Column<ComparedFindingLine> = {
  key: 'priority',
  header: 'Priority',
  isSortable: true,
  width: '8rem',
  claims: 12,
  phone: { line: 5, at: 'line' },
  cell: ({ row: { risk } }) => risk !== undefined && <PriorityText risk={risk} />,
};

/** What makes room for the priority, so that packages keep theirs. */
const tighter: Readonly<Record<string, Partial<Column<ComparedFindingLine>>>> = {
  advisory: { narrow: { below: 80, width: '17%' } },
  from: { dropBelow: 48 },
};

/** The columns with the priority behind the severity, and on a phone below it. */
export function withPriorityColumn(columns: readonly Column<ComparedFindingLine>[]): Column<ComparedFindingLine>[] {
  return columns.flatMap((column) => {
    const { key, phone } = column;
    const moved = phone === undefined || phone.line < 5 ? phone : { ...phone, line: phone.line + 1 };
    const shown = { ...column, ...tighter[key], ...(moved === undefined ? {} : { phone: moved }) };
    return key === 'severity' ? [shown, priorityColumn] : [shown];
  });
}
