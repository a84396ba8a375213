/** A column as numbers, row by row, that are ordered as its values are; null for what is not known. */
export type Places = readonly (number | null)[];

/** A column to sort by, and the direction: 1 for ascending, -1 for descending. */
export type SortColumn = readonly [places: Places, sign: number];

/** Numbers inside of texts count as numbers: 1.10 comes after 1.9, CVE-2024-10041 after CVE-2024-2961. */
const naturally = new Intl.Collator('en', { numeric: true });

/** Orders two texts as people do; 0 for the same text only. */
export function compareTexts(a: string, b: string): number {
  // The collator takes some different texts for equal.
  return naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Each text is compared once, not with every row that has it: a report of thousands must not hold up a click. */
export function textPlaces(texts: readonly (string | null)[]): Places {
  const ordered = [...new Set(texts)].filter((text) => text !== null).toSorted(compareTexts);
  const places = new Map<string | null, number>(ordered.map((text, place) => [text, place]));
  return texts.map((text) => places.get(text) ?? null);
}

/** Orders two places by a sign, 1 or -1. What is not known goes last, whichever way a column is sorted. */
function comparePlaces(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

/** Sorts rows by several columns, the first one first; equals stay in the order they come in. */
export function sortByPlaces<Row>(rows: readonly Row[], by: readonly SortColumn[]): Row[] {
  return rows
    .map((row, at) => ({ row, at }))
    .toSorted((a, b) => {
      for (const [places, sign] of by) {
        const difference = comparePlaces(places[a.at] ?? null, places[b.at] ?? null, sign);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ row }) => row);
}
