import type { FindingRow } from '@/domain/findings/finding-rows';
import { priorities, priorityText } from '@/domain/risk/priority';
import { readRiskFilter, writeRiskFilter } from '@/domain/risk/risk-filter';
import { isStale, type RiskSource } from '@/domain/risk/risk-source';
import { toggled } from '@/domain/text/toggled';
import { formatNumber } from '@/domain/time/intl-formatters';
import { kindText, staleText } from '@/features/risk/source-text';
import type { ChangeViewState } from '@/routing/view-state';
import { Chip } from '@/ui/Chip';
import { PillToggles } from '@/ui/PillToggles';
import { useNow } from '@/ui/use-now';
import type { SecurityReportViewState } from '../security-report-view-state';

interface RiskPillsProps {
  rows: readonly FindingRow[];
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
  sources: readonly RiskSource[];
}

/** How many findings have which priority, each of which filters; and whether that is known from old files. */
export function RiskPills({ rows, view, onChange, sources }: RiskPillsProps) {
  const now = useNow();
  const stale = sources.filter((source) => isStale(source, now)).map(({ content }) => kindText(content.kind));
  const filter = readRiskFilter(view.risk);
  const pills = priorities.map((priority) => {
    const count = rows.filter(({ risk }) => risk?.priority === priority).length;
    const label = priorityText(priority);
    return { value: priority, count: formatNumber(count), label, tip: `Show only ${label}` };
  });
  return (
    <>
      <PillToggles
        label="Filter by priority"
        pills={pills.filter(({ value, count }) => count !== '0' || filter.priorities.includes(value))}
        selected={filter.priorities}
        onToggle={(priority) => {
          const next = { ...filter, priorities: toggled(filter.priorities, priority) };
          onChange({ risk: writeRiskFilter(next), shows: 'advisories', page: 1 });
        }}
      />
      {stale.length > 0 && (
        <Chip color="orange" data-tip={`${stale.join(', ')}. ${staleText}`}>
          Stale<span className="pf-v6-screen-reader">{`: ${stale.join(', ')}`}</span>
        </Chip>
      )}
    </>
  );
}
