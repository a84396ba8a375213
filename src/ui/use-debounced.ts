import { useState } from 'react';
import { useTimeout } from './effects/use-timeout';

/** Milliseconds after the last key until a person counts as done typing, for all that need not keep up with each key. */
export const typingPause = 200;

/** The value once it has stayed the same for so many milliseconds. */
export function useDebounced<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  useTimeout(() => setSettled(value), wait, value);
  return settled;
}
