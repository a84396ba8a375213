import { compareKnown, compareNaturally } from './compare';

/** A column as numbers, row by row, that are ordered as its values are; null for what is not known. */
export type Places = readonly (number | null)[];

/** A column to sort by, and the direction: 1 for ascending, -1 for descending. */
export type SortColumn = readonly [places: Places, sign: number];

/** Each text is compared once, not with every row that has it: a report of thousands must not hold up a click. */
export function textPlaces(texts: readonly (string | null)[], compare = compareNaturally): Places {
  const ordered = [...new Set(texts)].filter((text) => text !== null).toSorted(compare);
  const places = new Map<string | null, number>(ordered.map((text, place) => [text, place]));
  return texts.map((text) => places.get(text) ?? null);
}

/** Sorts rows by several columns, the first one first; equals stay in the order they come in. */
export function sortByPlaces<Row>(rows: readonly Row[], by: readonly SortColumn[]): Row[] {
  return rows
    .map((row, at) => ({ row, at }))
    .toSorted((a, b) => {
      for (const [places, sign] of by) {
        const difference = compareKnown(places[a.at] ?? null, places[b.at] ?? null, sign);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ row }) => row);
}
