import { useEffect, useState } from 'react';
import { hasRiskData, useRiskPresence } from '@/queries/risk/risk-presence';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { ComparedRisk } from './compared-risk';

const ComparedRiskReader = lazyPart(async () => (await import('./ComparedRiskReader')).ComparedRiskReader, {
  isOnDemand: true,
});
// Fetched beside the reports.
if (hasRiskData()) ComparedRiskReader.fetchAhead();

/** Milliseconds for which the comparison waits for risk data, so that neither sentence nor rows change afterwards. */
const longestWait = 1_500;

/**
 * What risk data add to the comparison; null if there are none, and undefined while they are waited for. `reader` has to
 * be drawn.
 */
export function useComparedRisk() {
  const isWanted = useRiskPresence() !== null;
  const [risk, setRisk] = useState<ComparedRisk | null>(null);
  const [isOver, setIsOver] = useState(!isWanted);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  const known = isWanted ? risk : null;
  return {
    risk: isWanted && known === null && !isOver ? undefined : known,
    reader: isWanted && <ComparedRiskReader onRisk={setRisk} onMissing={() => setIsOver(true)} />,
  };
}
