import { onTestFinished, vi } from 'vitest';

/** Milliseconds for which the app tells that something was copied. */
const shownFor = 2500;

/** What is told for a moment stays until the test is over, however slow the machine is. */
export function holdOutcomes(): void {
  const setTimeoutForReal = globalThis.setTimeout;
  const spy = vi
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void, delay?: number) =>
      setTimeoutForReal(delay === shownFor ? () => {} : run, delay),
    );
  onTestFinished(() => spy.mockRestore());
}
