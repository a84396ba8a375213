import { useMemo } from 'react';
import { phoneBelow, useViewport } from '../viewport';
import { classNames } from '../styles/class-names';
import { fitModes } from './column-fit';
import type { Column, ColumnFit, PhonePlace } from './columns';
import styles from './data-table.module.css';

/** A column as it is drawn at the present width of the window. */
export type Fitted<AnyColumn> = AnyColumn & {
  fit: ColumnFit;
  /** Of its head and cells. */
  className: string;
};

const letters = { dropped: 'd', narrow: 'n', whole: 'w' } as const;

/** The columns that the window has room for. They keep their identity while `columns` does and nothing else is dropped. */
export function useFittedColumns<AnyColumn extends Column<never>>(
  columns: readonly AnyColumn[],
): readonly Fitted<AnyColumn>[] {
  const modes = useViewport((width) =>
    fitModes(columns, width)
      .map((mode) => letters[mode])
      .join(''),
  );
  const isPhone = useViewport((width) => width < phoneBelow);
  return useMemo(
    () =>
      columns.flatMap((column, position) => {
        const mode = modes.charAt(position);
        if (mode === letters.dropped) return [];
        const isNarrow = mode === letters.narrow;
        const width = isNarrow ? column.narrow?.width : column.width;
        return [{ ...column, width, fit: { isNarrow, isPhone }, className: classOf(column) }];
      }),
    [columns, modes, isPhone],
  );
}

const places = { lead: styles.lead, mark: styles.mark, fill: styles.fill, end: styles.end, wide: styles.wide };
const lines = {
  1: styles.line1,
  2: styles.line2,
  3: styles.line3,
  4: styles.line4,
  5: styles.line5,
  6: styles.line6,
  7: styles.line7,
};

/** Classes of a place in a card. */
export function placeClass({ line, at, isNamed = false }: PhonePlace): string {
  return classNames(lines[line], places[at], isNamed && styles.named);
}

function classOf({ isNumeric = false, phone }: Column<never>): string {
  return classNames(isNumeric && styles.numeric, phone !== undefined && placeClass(phone));
}
