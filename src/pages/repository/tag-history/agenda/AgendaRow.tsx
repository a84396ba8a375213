import { memo, type ReactNode } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import styles from '../tag-history.module.css';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import type { AgendaColumn, AgendaLine } from './agenda-columns';
import type { LinesAround } from './use-agenda';

interface AgendaRowProps extends AgendaLine, LinesAround {
  columns: readonly Fitted<AgendaColumn>[];
}

/** One item of the agenda, below the heading of its days. */
export const AgendaRow = memo(function AgendaRow({ columns, title, emptyAbove, emptyBelow, ...line }: AgendaRowProps) {
  const wholeLine = (content: ReactNode, isDay = false) => (
    <Row isLine className={isDay ? styles.day : undefined}>
      <th
        scope="rowgroup"
        colSpan={columns.length}
        className={classNames('pf-v6-c-table__td', isDay && typography.small, isDay && typography.bold)}
      >
        {content}
      </th>
    </Row>
  );
  return (
    <RowGroup>
      {emptyAbove !== undefined && wholeLine(<span className={typography.subtle}>{emptyAbove}</span>)}
      {title !== undefined &&
        wholeLine(
          // No element of a heading may stand in a cell that is one.
          <span role="heading" aria-level={3}>
            {title}
          </span>,
          true,
        )}
      <Row isSelected={line.isSelected}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
      {emptyBelow !== undefined && wholeLine(<span className={typography.subtle}>{emptyBelow}</span>)}
    </RowGroup>
  );
});
