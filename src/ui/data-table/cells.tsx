import type { ReactNode } from 'react';
import { Cell } from './Cell';
import type { Column } from './columns';
import type { Fitted } from './use-fitted-columns';

/** A cell for each column. It is a function and no component: a table may have thousands of cells. */
export function cellsOf<AnyColumn extends Column<never>>(
  columns: readonly Fitted<AnyColumn>[],
  content: (column: Fitted<AnyColumn>) => ReactNode,
  placeOf = ({ place }: Fitted<AnyColumn>) => place,
): ReactNode {
  return columns.map((column) => {
    const { key, header, isHeaderHidden = false, cellLabel } = column;
    return (
      <Cell key={key} {...placeOf(column)} dataLabel={isHeaderHidden ? undefined : (cellLabel ?? header)}>
        {content(column)}
      </Cell>
    );
  });
}
