import { useEffect } from 'react';
import type { KeptValue } from '@/queries/kept-value';

/**
 * What the registry says; until it does (`isPending`), what it said last in this browser. What depends on it then seldom
 * comes late and moves the rest.
 * @param said undefined until the registry has said it, and if it cannot be asked
 */
export function useLastKnown(kept: KeptValue, said: boolean | undefined, isPending: boolean): boolean {
  // The browser's storage is outside of React.
  useEffect(() => {
    if (said !== undefined) kept.write(said ? 'yes' : null);
  }, [kept, said]);
  return said ?? (isPending && kept.read() === 'yes');
}
