import type { ReactNode } from 'react';
import type { Vulnerability } from '@/domain/scan/scan-report';
import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import { FindingDetails } from './FindingDetails';

interface FindingRowsProps<Line> {
  columns: readonly Fitted<Column<Line>>[];
  line: Line;
  className?: string | undefined;
  vulnerability: Vulnerability;
  /** What else is told of it when it is open, above its details. */
  children: ReactNode;
}

/** One finding of a table, with all about it below when it is open. */
export function FindingRows<Line extends { isOpen: boolean }>(props: FindingRowsProps<Line>) {
  const { columns, line, className, vulnerability, children } = props;
  return (
    <RowGroup>
      <Row className={className}>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
      {line.isOpen && (
        <Row isLine>
          <Cell />
          <Cell colSpan={columns.length - 1}>
            {children}
            <FindingDetails vulnerability={vulnerability} />
          </Cell>
        </Row>
      )}
    </RowGroup>
  );
}
