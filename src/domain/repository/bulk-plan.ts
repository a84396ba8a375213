/** Several things, sorted by whether a rule lets something be done to them. */
export interface SortedTargets<Target> {
  eligible: Target[];
  refused: { target: Target; reason: string }[];
  /** Why nothing can be done at all, each reason once; empty if at least one is eligible, or nothing is selected. */
  reasons: string[];
}

/** Asks a rule about each of several things; both lists keep their order. */
export function sortTargets<Target>(
  targets: readonly Target[],
  whyNot: (target: Target) => string | undefined,
): SortedTargets<Target> {
  const judged = targets.map((target) => ({ target, reason: whyNot(target) }));
  const eligible = judged.filter(({ reason }) => reason === undefined).map(({ target }) => target);
  const refused = judged.flatMap(({ target, reason }) => (reason === undefined ? [] : [{ target, reason }]));
  const reasons = eligible.length > 0 ? [] : [...new Set(refused.map(({ reason }) => reason))];
  return { eligible, refused, reasons };
}
