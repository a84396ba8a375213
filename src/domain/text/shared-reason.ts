/**
 * The reason to say once above a menu: if none of its entries can be chosen, the one that most of them share. Undefined if
 * some can be chosen, or if the reasons differ.
 *
 * @param reasons why an entry cannot be chosen, for each; undefined for one that can
 */
export function sharedReason(reasons: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    if (reason === undefined) return undefined;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most !== undefined && most[1] > 1 ? most[0] : undefined;
}
