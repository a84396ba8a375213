import type { ReactNode, TdHTMLAttributes } from 'react';

interface CellProps extends TdHTMLAttributes<HTMLTableCellElement> {
  /** Name of the cell on a phone, where the head is hidden. */
  dataLabel?: string;
  /** The cell says which row this is: screen readers say it with each of the others. */
  isRowName?: boolean;
  children?: ReactNode;
}

/**
 * A body cell in PatternFly's clothes. PatternFly's own Td measures its width in an effect after every render, which
 * makes the browser lay out the table anew for each change; hundreds of cells cannot afford that.
 */
export function Cell({ dataLabel, isRowName = false, className = '', ...rest }: CellProps) {
  const cell = { className: `pf-v6-c-table__td ${className}`, 'data-label': dataLabel, ...rest };
  return isRowName ? <th scope="row" {...cell} /> : <td {...cell} />;
}
