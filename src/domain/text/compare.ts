/** Numbers within texts count as numbers: 1.10 comes after 1.9. One locale, so that an order in a shared link is the same for all. */
const naturally = new Intl.Collator('en', { numeric: true });

/** Compares two texts as people do, letter case last; 0 for the same text only. */
export function compareNaturally(a: string, b: string): number {
  // The collator takes some different texts for equal, such as app-1 and app-01.
  return naturally.compare(a, b) || compareCodeUnits(a, b);
}

/** Compares two texts by their UTF-16 code units; 0 for the same text only. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two numbers, which may be infinite: the difference of two infinities is no number. */
export function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two numbers by a sign, 1 or -1. Null is unknown and goes last with both signs. */
export function compareKnown(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * compareNumbers(a, b);
}
