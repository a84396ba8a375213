import { useQuery } from '@tanstack/react-query';
import { formatISO } from 'date-fns/formatISO';
import { useMemo } from 'react';
import type { ComparedFinding } from '@/domain/compare/reports/findings-comparison';
import { findingRisks, type FindingRisk } from '@/domain/risk/finding-risk';
import type { PriorityRule } from '@/domain/risk/priority';
import { matchesRisk, readRiskFilter } from '@/domain/risk/risk-filter';
import type { RiskData } from '@/domain/risk/risk-data';
import { FindingRiskDetails } from '@/features/risk/FindingRiskDetails';
import styles from '@/features/risk/risk.module.css';
import { riskQueries } from '@/queries/risk/risk.queries';
import { useRiskPresence } from '@/queries/risk/risk-presence';
import { usePriorityRule } from '@/queries/risk/risk-rule';
import { useTell } from '@/ui/effects/use-tell';
import { useNow } from '@/ui/use-now';
import type { ComparedRisk } from './compared-risk';
import { PriorityMenu } from './PriorityMenu';
import { withPriorityColumn } from './priority-column';

interface ComparedRiskReaderProps {
  /** Should keep its identity between renders. */
  onRisk(risk: ComparedRisk): void;
}

/** Reads what this browser keeps, and passes on what it adds to a comparison. Draws nothing. */
export function ComparedRiskReader({ onRisk }: ComparedRiskReaderProps) {
  const { data: kept } = useQuery(riskQueries.kept(useRiskPresence()));
  const [rule] = usePriorityRule();
  const today = formatISO(useNow(), { representation: 'date' });
  const risk = useMemo(() => (kept === undefined ? null : comparedRisk(kept.data, rule, today)), [kept, rule, today]);
  useTell(risk, onRisk);
  return null;
}

function comparedRisk(data: RiskData, rule: PriorityRule, today: string): ComparedRisk {
  const hasSources = data.sources.length > 0;
  return {
    addTo: (reports, a, b) => {
      if (!hasSources) return reports;
      const [inA, inB] = [a, b].map(({ image, packages }) => findingRisks({ data, rule, image, today }, packages));
      const riskOf = ({ before, after }: ComparedFinding) =>
        mostUrgentRisk(after.length > 0 ? after.map((one) => inB?.(one)) : before.map((one) => inA?.(one)));
      return { ...reports, findings: reports.findings.map((finding) => ({ ...finding, ...riskOf(finding) })) };
    },
    matching: (words) => {
      const filter = readRiskFilter(words);
      return ({ risk }) => risk === undefined || matchesRisk(risk, filter);
    },
    withColumns: (columns) => (hasSources ? withPriorityColumn(columns) : columns),
    rowClass: ({ risk }) => (risk?.isSettled === true ? styles.settled : undefined),
    Details: ({ finding: { risk } }) => risk !== undefined && <FindingRiskDetails risk={risk} kinds={data.kinds} />,
    Filter: (props) => hasSources && <PriorityMenu {...props} hasExploited={data.kinds.has('kev')} />,
  };
}

/** Of a package that is there several times. */
function mostUrgentRisk(risks: readonly (FindingRisk | undefined)[]): { risk?: FindingRisk } {
  const [risk] = risks.filter((one) => one !== undefined).toSorted((a, b) => a.place - b.place);
  return risk === undefined ? {} : { risk };
}
