const firstDelayMs = 10_000;
const growth = 1.5;
const longestDelayMs = 5 * 60_000;

/**
 * How long to wait before a queued scan is requested again: 10 seconds at first, half as much more after each answer, at
 * most 5 minutes. A scan takes seconds on an idle registry and hours on a busy one.
 *
 * @param checks how often it was asked about already
 * @returns milliseconds
 */
export function queuedCheckDelay(checks: number): number {
  return Math.round(Math.min(firstDelayMs * growth ** Math.max(checks - 1, 0), longestDelayMs));
}
