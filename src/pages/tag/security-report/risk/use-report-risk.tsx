import { useEffect, useState } from 'react';
import { hasRiskData, useRiskPresence } from '@/queries/risk/risk-presence';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { LoadedScan } from '../../scan/loaded-scan';
import type { ReportRisk } from './report-risk';

const RiskReader = lazyPart(async () => (await import('./RiskReader')).RiskReader, { isOnDemand: true });
// Fetched beside the report.
if (hasRiskData()) RiskReader.fetchAhead();

/** Milliseconds for which a report waits for its risk data, so that columns and rows do not move; they are mostly here before it. */
const longestWait = 1_500;

/** What risk data add to a report; null if there are none, and until they are here. `reader` has to be drawn. */
export function useReportRisk(scan: LoadedScan, isAskedFor: boolean) {
  const isWanted = useRiskPresence() !== null || isAskedFor;
  const [risk, setRisk] = useState<ReportRisk | null>(null);
  // Those that are added while the report is open are not waited for.
  const [isOver, setIsOver] = useState(!isWanted);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  return {
    risk: isWanted ? risk : null,
    isAwaited: isWanted && risk === null && !isOver,
    reader: isWanted && <RiskReader scan={scan} onRisk={setRisk} onMissing={() => setIsOver(true)} />,
  };
}
