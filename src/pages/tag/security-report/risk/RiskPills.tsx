import type { FindingRow } from '@/domain/findings/finding-rows';
import { priorities, priorityText } from '@/domain/risk/priority';
import { readRiskFilter, writeRiskFilter } from '@/domain/risk/risk-filter';
import { toggled } from '@/domain/text/toggled';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ChangeViewState } from '@/routing/view-state';
import { PillToggles } from '@/ui/PillToggles';
import type { SecurityReportViewState } from '../security-report-view-state';

interface RiskPillsProps {
  rows: readonly FindingRow[];
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
}

/** How many findings have which priority; each of them filters. */
export function RiskPills({ rows, view, onChange }: RiskPillsProps) {
  const filter = readRiskFilter(view.risk);
  const pills = priorities.map((priority) => {
    const count = rows.filter(({ risk }) => risk?.priority === priority).length;
    const label = priorityText(priority);
    return { value: priority, count: formatNumber(count), label, tip: `Show only ${label}` };
  });
  return (
    <PillToggles
      label="Filter by priority"
      pills={pills.filter(({ value, count }) => count !== '0' || filter.priorities.includes(value))}
      selected={filter.priorities}
      onToggle={(priority) => {
        const next = { ...filter, priorities: toggled(filter.priorities, priority) };
        onChange({ risk: writeRiskFilter(next), shows: 'advisories', page: 1 });
      }}
    />
  );
}
