import type { ReactNode } from 'react';
import { Cell } from './Cell';
import type { Column } from './columns';
import type { Fitted } from './use-fitted-columns';

/**
 * A cell for each column; that of the first column with a visible head names the row. It is a function and no component: a
 * table may have thousands of cells.
 */
export function cellsOf<AnyColumn extends Column<never>>(
  columns: readonly Fitted<AnyColumn>[],
  content: (column: Fitted<AnyColumn>, position: number) => ReactNode,
  placeOf = ({ place }: Fitted<AnyColumn>) => place,
): ReactNode {
  const naming = columns.find(({ isHeaderHidden }) => isHeaderHidden !== true);
  return columns.map((column, position) => {
    const { key, header, isHeaderHidden = false, cellLabel } = column;
    return (
      <Cell
        key={key}
        {...placeOf(column)}
        isRowName={column === naming}
        dataLabel={isHeaderHidden ? undefined : (cellLabel ?? header)}
      >
        {content(column, position)}
      </Cell>
    );
  });
}
