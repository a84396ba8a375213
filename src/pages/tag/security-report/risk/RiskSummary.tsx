import type { FindingRow } from '@/domain/findings/finding-rows';
import { priorities, priorityText } from '@/domain/risk/priority';
import { readRiskFilter, writeRiskFilter } from '@/domain/risk/risk-filter';
import type { RiskSource } from '@/domain/risk/risk-source';
import { settledText } from '@/domain/risk/settled-text';
import { toggled } from '@/domain/text/toggled';
import { formatNumber } from '@/domain/time/intl-formatters';
import { ageText, inListOrder, kindText, staleText } from '@/features/risk/source-text';
import type { ChangeViewState } from '@/routing/view-state';
import { Chip } from '@/ui/Chip';
import { PillToggles } from '@/ui/PillToggles';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';
import type { SecurityReportViewState } from '../security-report-view-state';

interface RiskSummaryProps {
  rows: readonly FindingRow[];
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
  sources: readonly RiskSource[];
}

/** The newest source of each kind, and the others of that kind. */
function byKind(sources: readonly RiskSource[]): { newest: RiskSource; others: RiskSource[] }[] {
  const sorted = sources.toSorted((a, b) => (b.asOf ?? 0) - (a.asOf ?? 0));
  const kinds = new Set(inListOrder(sources).map(({ content }) => content.kind));
  return [...kinds].flatMap((kind) => {
    const [newest, ...others] = sorted.filter(({ content }) => content.kind === kind);
    return newest === undefined ? [] : { newest, others };
  });
}

/** How many findings have which priority, how many are settled, and from which files that is known. */
export function RiskSummary({ rows, view, onChange, sources }: RiskSummaryProps) {
  const now = useNow();
  if (sources.length === 0) {
    return <p>This view asks for risk data, of which this browser has none: the filter is not applied.</p>;
  }
  const risks = rows.flatMap(({ risk }) => risk ?? []);
  const filter = readRiskFilter(view.risk);
  const settled = settledText(risks);
  const nameless = risks.filter(({ cves }) => cves.length === 0).length;
  const pills = priorities.map((priority) => {
    const count = risks.filter((risk) => risk.priority === priority).length;
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
      {settled !== '' && <p>{settled}. All numbers here count what is settled, and it is listed dimmed.</p>}
      <p className={classNames(typography.small, typography.subtle, layout.line)}>
        {byKind(sources).map(({ newest, others }) => {
          const age = ageText(newest, now);
          return (
            <span key={newest.id} data-tip={[newest, ...others].map(({ name }) => name).join(', ')}>
              {kindText(newest.content.kind)} {age.text}
              {others.length > 0 && ` and ${formatNumber(others.length)} more`}{' '}
              {age.isOld && <Chip color="orange">{staleText}</Chip>}
            </span>
          );
        })}
        {nameless > 0 && (
          <span>{`EPSS and KEV cannot tell of ${formatNumber(nameless)} whose advisory names no CVE`}</span>
        )}
      </p>
    </>
  );
}
