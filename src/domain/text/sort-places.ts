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

/** A column of rows as what sorts by it, given a sign: 1 for ascending, -1 for descending. */
export type SortBy = (sign: number) => readonly SortColumn[];

/** What makes a column of rows. */
type ColumnOf<Row> = (rows: readonly Row[]) => SortBy;

/** A column that is ordered as its numbers are. */
export function byNumber<Row>(numberOf: (row: Row) => number | null): ColumnOf<Row> {
  return (rows) => {
    const places = rows.map(numberOf);
    return (sign) => [[places, sign]];
  };
}

/** A column that is ordered as people order its texts. */
export function byText<Row>(textOf: (row: Row) => string | null, compare = compareNaturally): ColumnOf<Row> {
  return (rows) => {
    const places = textPlaces(rows.map(textOf), compare);
    return (sign) => [[places, sign]];
  };
}

/**
 * The columns of a table as what sorts its rows. The values of each are compared once, however often the order changes, and only
 * if it is asked for: a column of texts costs more than all others together.
 *
 * @param ties what decides among equals, the first one first; the same whichever way a column is sorted
 */
export function sortableColumns<Row, Key extends string>(
  rows: readonly Row[],
  columns: Readonly<Record<Key, ColumnOf<Row>>>,
  ties: readonly (readonly [column: NoInfer<Key>, sign: number])[],
): { by(column: Key, sign: number): readonly SortColumn[]; ties: SortColumn } {
  const known = new Map<Key, SortBy>();
  const sortBy = (column: Key, sign: number) => {
    const sort = known.get(column) ?? columns[column](rows);
    known.set(column, sort);
    return sort(sign);
  };
  const usual = ties.flatMap(([column, sign]) => sortBy(column, sign));
  const places: number[] = [];
  for (const [place, at] of sortByPlaces([...rows.keys()], usual).entries()) places[at] = place;
  return { by: (column, sign) => [...sortBy(column, sign), [places, 1]], ties: [places, 1] };
}
