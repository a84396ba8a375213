import { useEffect } from 'react';

/**
 * Tells the part above what a part whose code comes later has worked out; that part draws without it until then.
 *
 * @param value keeps its identity while it is the same; null: nothing is known yet
 * @param tell keeps its identity
 */
export function useTell<Value extends object>(value: Value | null, tell: (value: Value) => void): void {
  // The part above has been drawn by the time this one knows.
  useEffect(() => {
    if (value !== null) tell(value);
  }, [value, tell]);
}
