import { memo } from 'react';
import { formatDayLong } from '@/domain/time/dates';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import styles from '@/pages/repository/tag-history/tag-history.module.css';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import type { ChangeColumn, ChangeLine } from './change-columns';

interface ChangeRowProps extends ChangeLine {
  columns: readonly Fitted<ChangeColumn>[];
  /** Whether the row is the first one of its day. The day is then shown above it. */
  isFirstOfDay: boolean;
}

/** One change: what, when, and the way back. */
export const ChangeRow = memo(function ChangeRow({ columns, isFirstOfDay, ...line }: ChangeRowProps) {
  const { change } = line;
  return (
    <RowGroup>
      {isFirstOfDay && (
        <Row isLine className={styles.day}>
          <th
            scope="rowgroup"
            colSpan={columns.length}
            className={classNames('pf-v6-c-table__td', typography.small, typography.bold)}
          >
            {formatDayLong(change.at)}
          </th>
        </Row>
      )}
      <Row>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
