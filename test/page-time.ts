import { successStays } from '@/app/jobs/ToastLayer';
import { vi } from 'vitest';
import { shownFor } from '@/ui/copy/use-copy';
import { longestReading, longestWait } from '@/ui/use-short-wait';

/**
 * Lets the clock run on from two o'clock of the present day, in the tests and in the app: no midnight, which changes what
 * is today and yesterday, comes while a test runs.
 */
export function startAfternoon(): void {
  const MachineDate = Date;
  const aheadMs = new MachineDate().setHours(14, 0, 0, 0) - MachineDate.now();
  const now = () => MachineDate.now() + aheadMs;
  globalThis.Date = new Proxy(MachineDate, {
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
    apply: () => new MachineDate(now()).toString(),
    construct: (target, values, newTarget): Date =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
  });
}

/** `setTimeout`, but for waits of these lengths in milliseconds, which never end. */
function timeoutWithout(waits: ReadonlySet<unknown>): typeof setTimeout {
  return new Proxy(globalThis.setTimeout, {
    apply: (target, self, [run, delay, ...values]: unknown[]): unknown =>
      Reflect.apply(target, self, [waits.has(delay) ? () => {} : run, delay, ...values]),
  });
}

const shortWaits = new Set([longestWait, longestReading]);

/** For the rest of a test: what a page waits for, for a short while, it waits for to the end, however slow the machine is. */
export function holdShortWaits(): void {
  vi.stubGlobal('setTimeout', timeoutWithout(shortWaits));
}

/** For which the app tells what came of something. */
const moments = new Set([successStays, shownFor]);

/**
 * What is told for a moment stays until the test is over, however slow the machine is. A test of the moment itself takes
 * fake timers, which know nothing of this.
 */
export function holdOutcomes(): void {
  globalThis.setTimeout = timeoutWithout(moments);
}
