import type { ReactNode } from 'react';

export type SortDirection = 'asc' | 'desc';

export interface Sort<Key extends string = string> {
  by: Key;
  direction: SortDirection;
}

/**
 * Where a cell stands on a phone, where rows are cards: the card's line, from 1, and the place in it. `lead` and `mark`
 * are narrow places at the start, `fill` takes what is left, `end` is as wide as its content, `wide` is `fill` and `end`,
 * `long` leaves room for a small button at the end, and `line` is all of it.
 */
export interface PhonePlace {
  line: number;
  at: 'lead' | 'mark' | 'fill' | 'long' | 'end' | 'wide' | 'line';
  /** The cell begins with the header of its column. */
  isNamed?: boolean;
}

/** How a column is shown at the present width of the window. */
export interface ColumnFit {
  /** There is little room: cells leave out what can be seen elsewhere. */
  isNarrow: boolean;
  /** The cell is one of a card. */
  isPhone: boolean;
}

/** Compares two rows; `sign` is 1 for an ascending order and -1 for a descending one, so that unknown values can be last in both. */
export type Compare<Item> = (a: Item, b: Item, sign: 1 | -1) => number;

/** A column is data: head, widths, phone layout and sorting follow from it. `Row` is what a cell is made of. */
export interface Column<Row, Item = never> {
  key: string;
  /** Text of the header, or of its screen-reader label if `isHeaderHidden`. */
  header: string;
  isHeaderHidden?: boolean;
  /** Instead of the text, for example a button. */
  headerContent?: ReactNode;
  /** `data-label` of the cells, if it is not the header. People see the header on phones all the same. */
  cellLabel?: string;
  /** Makes the column sortable. */
  compare?: Compare<Item>;
  /** Sortable by an order that is not a comparison of two rows. */
  isSortable?: boolean;
  /** CSS length. Columns without one share what is left. */
  width?: string;
  /** Another width (CSS length) for windows that are narrower than `below` (rem). */
  narrow?: { below: number; width: string };
  /** Windows that are narrower than this (rem) do without the column; phones do not look at it. */
  dropBelow?: number;
  /** The room that an optional column takes (rem): others are narrow, or dropped, that much earlier. */
  claims?: number;
  /** Its place in the cards of a phone; a column without a place is not shown there. */
  phone?: PhonePlace;
  /** Digits stand below each other. */
  isNumeric?: boolean;
  cell(row: Row, fit: ColumnFit): ReactNode;
}

/** The rows in the order of a column; `ties` decides between equals. Without a column of that name they keep their order. */
export function sortRows<Item>(
  rows: readonly Item[],
  columns: readonly Pick<Column<never, Item>, 'key' | 'compare'>[],
  { by, direction }: Sort,
  ties: (a: Item, b: Item) => number = () => 0,
): readonly Item[] {
  const compare = columns.find(({ key }) => key === by)?.compare;
  if (compare === undefined) return rows;
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => compare(a, b, sign) || ties(a, b));
}
