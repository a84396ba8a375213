import { useMemo, type CSSProperties } from 'react';
import { useIsPhone, useViewport } from '../viewport';
import { classNames } from '../styles/class-names';
import { fitModes } from './column-fit';
import type { Column, ColumnFit, PhonePlace } from './columns';
import styles from './data-table.module.css';

/** A column as it is drawn at the present width of the window. */
export type Fitted<AnyColumn> = AnyColumn & {
  fit: ColumnFit;
  /** Of its cells. */
  place: CellPlace;
};

/** How a cell stands in its row, or in its card on a phone. */
interface CellPlace {
  className: string;
  style?: CSSProperties | undefined;
}

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
  const isPhone = useIsPhone();
  return useMemo(
    () =>
      columns.flatMap((column, position) => {
        const mode = modes.charAt(position);
        if (mode === letters.dropped) return [];
        const isNarrow = mode === letters.narrow;
        const width = isNarrow ? column.narrow?.width : column.width;
        return [{ ...column, width, fit: { isNarrow, isPhone }, place: placeOf(column, isPhone) }];
      }),
    [columns, modes, isPhone],
  );
}

const places: Record<PhonePlace['at'], { className?: string; gridColumn?: string }> = {
  lead: { gridColumn: '1' },
  mark: { className: styles.mark },
  fill: { gridColumn: '3' },
  long: { gridColumn: '3 / 5' },
  end: { className: styles.end },
  wide: { gridColumn: '3 / -1' },
  line: {},
};

export function cardPlace({ line, at, isNamed = false }: PhonePlace): CellPlace {
  const { className, gridColumn } = places[at];
  return { className: classNames(className, isNamed && styles.named), style: { gridRow: line, gridColumn } };
}

function placeOf({ isNumeric = false, phone }: Column<never>, isPhone: boolean): CellPlace {
  const { className = '', style } = phone === undefined ? {} : cardPlace(phone);
  return { className: classNames(isNumeric && 'pf-v6-m-tabular-nums', className), style: isPhone ? style : undefined };
}
