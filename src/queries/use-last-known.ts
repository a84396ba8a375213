import { useEffect } from 'react';
import type { KeptValue } from './kept-value';

/**
 * What the registry says; until it does (`isPending`), what it said last in this browser: what depends on it then seldom comes
 * late and moves the rest. Undefined until it is first said.
 * @param said undefined until the registry has said it, and if it cannot be asked
 */
export function useLastKnown(kept: KeptValue, said: boolean | undefined, isPending: boolean): boolean | undefined {
  // The browser's storage is outside of React.
  useEffect(() => {
    if (said !== undefined) kept.write(said ? 'yes' : 'no');
  }, [kept, said]);
  if (said !== undefined) return said;
  if (!isPending) return false;
  const last = kept.read();
  return last === null ? undefined : last === 'yes';
}
