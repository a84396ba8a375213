import { useState } from 'react';

/**
 * What is typed, as far as it can be used: a regular expression cannot be until its brackets are closed. The rows stay as
 * they were meanwhile; what still cannot be used when the person pauses is passed on, for its error to be shown.
 *
 * @param settled what had been typed when the person paused last
 */
export function useUsableText(typed: string, settled: string, isUsable: boolean): string {
  const [last, setLast] = useState(settled);
  const text = isUsable || typed === settled ? typed : last;
  if (text !== last) setLast(text);
  return text;
}
