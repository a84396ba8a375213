import { useQuery } from '@tanstack/react-query';
import { formatISO } from 'date-fns/formatISO';
import { useMemo } from 'react';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { findingRisks } from '@/domain/risk/finding-risk';
import { matchesRisk, readRiskFilter } from '@/domain/risk/risk-filter';
import { FindingRiskDetails } from '@/features/risk/FindingRiskDetails';
import { riskQueries, type KeptRisk } from '@/queries/risk/risk.queries';
import { useRiskPresence } from '@/queries/risk/risk-presence';
import { usePriorityRule } from '@/queries/risk/risk-rule';
import { useTell } from '@/ui/effects/use-tell';
import { useNow } from '@/ui/use-now';
import styles from '@/features/risk/risk.module.css';
import type { LoadedScan } from '../../scan/loaded-scan';
import { findingColumns } from '../finding-columns';
import type { ReportRisk } from './report-risk';
import { withRiskColumns } from './risk-columns';
import { RiskFilterMenu } from './RiskFilterMenu';
import { RiskPills } from './RiskPills';
import { RiskSettled } from './RiskSettled';
import { RiskSources } from './RiskSources';

interface RiskReaderProps {
  scan: LoadedScan;
  /** Should keep its identity between renders. */
  onRisk(risk: ReportRisk): void;
}

/** Reads what this browser keeps, and passes on what it adds to the report. Draws nothing. */
export function RiskReader({ scan, onRisk }: RiskReaderProps) {
  const { data: kept } = useQuery(riskQueries.kept(useRiskPresence()));
  const [rule] = usePriorityRule();
  const today = formatISO(useNow(), { representation: 'date' });
  const { report, subject } = scan;
  const risk = useMemo(() => {
    if (kept === undefined) return null;
    const riskOf = findingRisks({ data: kept.data, rule, image: subject, today }, report.packages);
    return reportRisk(kept, riskOf);
  }, [kept, rule, subject, today, report]);
  useTell(risk, onRisk);
  return null;
}

function reportRisk({ data }: KeptRisk, riskOf: ReturnType<typeof findingRisks>): ReportRisk {
  const hasSources = data.sources.length > 0;
  return {
    addTo: (rows) => (hasSources ? rows.map((row): FindingRow => ({ ...row, risk: riskOf(row.finding) })) : rows),
    matching: (words) => {
      const filter = readRiskFilter(words);
      return ({ risk }) => risk === undefined || matchesRisk(risk, filter);
    },
    columns: hasSources ? withRiskColumns(findingColumns, data.kinds) : findingColumns,
    exported: hasSources ? { of: riskOf, sources: data.sources } : undefined,
    rowClass: ({ risk }) => (risk?.isSettled === true ? styles.settled : undefined),
    Details: ({ row: { risk } }) => risk !== undefined && <FindingRiskDetails risk={risk} kinds={data.kinds} />,
    Filter: (props) => hasSources && <RiskFilterMenu {...props} kinds={data.kinds} />,
    Pills: (props) => hasSources && <RiskPills {...props} sources={data.sources} />,
    Settled: (props) => <RiskSettled {...props} hasSources={hasSources} />,
    Sources: (props) => hasSources && <RiskSources {...props} sources={data.sources} />,
  };
}
