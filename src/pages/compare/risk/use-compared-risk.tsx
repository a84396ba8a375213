import { useState } from 'react';
import { useShortWait } from '@/ui/use-short-wait';
import { hasRiskData, useRiskPresence } from '@/queries/risk/risk-presence';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { ComparedRisk } from './compared-risk';

const ComparedRiskReader = lazyPart(async () => (await import('./ComparedRiskReader')).ComparedRiskReader, {
  isOnDemand: true,
});
// Fetched beside the reports.
if (hasRiskData()) ComparedRiskReader.fetchAhead();

/**
 * What risk data add to the comparison; null if there are none, and undefined while they are waited for. `reader` has to
 * be drawn.
 */
export function useComparedRisk() {
  const isWanted = useRiskPresence() !== null;
  const [risk, setRisk] = useState<ComparedRisk | null>(null);
  const [isOver, setIsOver] = useState(!isWanted);
  const isWaiting = useShortWait();
  const known = isWanted ? risk : null;
  return {
    risk: isWanted && known === null && isWaiting && !isOver ? undefined : known,
    reader: isWanted && <ComparedRiskReader onRisk={setRisk} onMissing={() => setIsOver(true)} />,
  };
}
