/** What became of something between two sides: in both alike, in `b` only, in `a` only, or in both and not alike. */
export type ComparisonKind = 'same' | 'added' | 'removed' | 'changed';

/** The kinds as tables and files name them. */
export const comparisonKindLabels: Readonly<Record<ComparisonKind, string>> = {
  same: 'Same',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
};

/** Something that is compared; null at a side that does not have it. Never null at both. */
export interface Compared<T> {
  kind: ComparisonKind;
  a: T | null;
  b: T | null;
}

/** Compares what two sides have of one thing, one of which may be null. */
export function compareValues<T>(a: T | null, b: T | null, areEqual: (a: T, b: T) => boolean): Compared<T> {
  if (a === null) return { kind: 'added', a, b };
  if (b === null) return { kind: 'removed', a, b };
  return { kind: areEqual(a, b) ? 'same' : 'changed', a, b };
}

/** Compares two maps key by key: the keys of `a` in their order, then the others of `b`. */
export function compareMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  areEqual: (a: T, b: T) => boolean,
): (Compared<T> & { key: string })[] {
  return [...new Set([...a.keys(), ...b.keys()])].map((key) => ({
    key,
    ...compareValues(a.get(key) ?? null, b.get(key) ?? null, areEqual),
  }));
}

export function countKinds(rows: readonly { kind: ComparisonKind }[]): Record<ComparisonKind, number> {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
