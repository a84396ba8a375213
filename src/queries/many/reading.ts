import { explainError } from '@/domain/registry/request-failure';

/** How far something is read of many things, each by a request of its own. */
export interface Reading<T> {
  /** Undefined while it is not read. */
  valueOf(key: string): T | undefined;
  /** What was thrown; undefined for what did not fail. */
  failureOf(key: string): unknown;
  total: number;
  readCount: number;
  /** Those that are not read before the person agrees to so many requests. */
  heldCount: number;
  failedCount: number;
  /** Why the first of those could not be read; null if none failed. */
  failure: string | null;
  /** The first that is still to come. */
  awaited?: string | undefined;
  /** More is coming by itself. Also true of a reading that has not begun. */
  isReading: boolean;
}

export const notBegun: Reading<never> = {
  valueOf: () => undefined,
  failureOf: () => undefined,
  total: 0,
  readCount: 0,
  heldCount: 0,
  failedCount: 0,
  failure: null,
  isReading: true,
};

interface ReaderState<T> {
  keys: readonly string[];
  values: ReadonlyMap<string, T>;
  failures: ReadonlyMap<string, unknown>;
  isHeld(key: string): boolean;
}

/** Counts what has become of each: read, failed, held back, or still to come. */
export function countReading<T>({ keys, values, failures, isHeld }: ReaderState<T>): Reading<T> {
  const counts = { readCount: 0, heldCount: 0, failedCount: 0 };
  let failure: string | null = null;
  let awaited: string | undefined;
  for (const key of keys) {
    if (failures.has(key)) {
      counts.failedCount++;
      failure ??= explainError(failures.get(key));
    } else if (values.has(key)) counts.readCount++;
    else if (isHeld(key)) counts.heldCount++;
    else awaited ??= key;
  }
  return {
    ...counts,
    valueOf: (key) => values.get(key),
    failureOf: (key) => failures.get(key),
    total: keys.length,
    failure,
    awaited,
    isReading: awaited !== undefined,
  };
}
