import type { ReactNode } from 'react';

export type SortDirection = 'asc' | 'desc';

export interface Sort<Key extends string> {
  by: Key;
  direction: SortDirection;
}

/** A column is data: header, width and sorting follow from it. */
export interface Column<Key extends string = string> {
  key: Key;
  /** Text of the header, or of its screen-reader label where `isHeaderHidden`. */
  header: string;
  isHeaderHidden?: boolean;
  isSortable?: boolean;
  /** Instead of the text, for example a button. */
  headerContent?: ReactNode;
}
