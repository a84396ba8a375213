import { useSyncExternalStore } from 'react';
import { mayHaveRiskData } from './risk-flag';

/** Whether there may be risk data, for a page that is open: what another tab adds is followed. */
export function useRiskFlag(): boolean {
  return useSyncExternalStore(followStorage, mayHaveRiskData);
}

function followStorage(tell: () => void): () => void {
  addEventListener('storage', tell);
  return () => removeEventListener('storage', tell);
}
