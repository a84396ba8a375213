export interface Summary {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** The value in the middle, or the mean of the two that are. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no values');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function summarize(values: readonly number[]): Summary {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values), runs: values.length };
}

/**
 * How the first compares with the second: 0.5 is half of it. `isClear` if no run of the one came in among the runs of the
 * other; else the difference may be the machine's.
 */
export function compare(one: Summary, other: Summary): { ratio: number | null; isClear: boolean } {
  const ratio = other.median === 0 ? null : one.median / other.median;
  return { ratio, isClear: one.most < other.least || one.least > other.most };
}
