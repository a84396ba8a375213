import { useState } from 'react';
import { useShortWait } from '@/ui/use-short-wait';
import { hasRiskData, useRiskPresence } from '@/queries/risk/risk-presence';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { LoadedScan } from '../../scan/loaded-scan';
import type { ReportRisk } from './report-risk';

const RiskReader = lazyPart(async () => (await import('./RiskReader')).RiskReader, { isOnDemand: true });
// Fetched beside the report.
if (hasRiskData()) RiskReader.fetchAhead();

/** What risk data add to a report; null if there are none, and until they are here. `reader` has to be drawn. */
export function useReportRisk(scan: LoadedScan, isAskedFor: boolean) {
  const isWanted = useRiskPresence() !== null || isAskedFor;
  const [risk, setRisk] = useState<ReportRisk | null>(null);
  // Those that are added while the report is open are not waited for.
  const [isOver, setIsOver] = useState(!isWanted);
  const isWaiting = useShortWait();
  return {
    risk: isWanted ? risk : null,
    isAwaited: isWanted && risk === null && isWaiting && !isOver,
    reader: isWanted && <RiskReader scan={scan} onRisk={setRisk} onMissing={() => setIsOver(true)} />,
  };
}
