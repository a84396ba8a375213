import { Cell } from '@/ui/data-table/Cell';
import { cellsOf } from '@/ui/data-table/cells';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import { numbersOf, type PlatformScanLine } from './platform-scan-columns';

interface PlatformScanRowProps {
  line: PlatformScanLine;
  columns: readonly Fitted<Column<PlatformScanLine>>[];
}

/** One child of an index with what its scan found, or why there is nothing; or all of them added up. */
export function PlatformScanRow({ line, columns }: PlatformScanRowProps) {
  // What a line without numbers says takes their columns, too.
  const own = numbersOf(line) === undefined ? columns.slice(0, 1) : columns;
  const said = numbersOf(line) === undefined ? columns[1] : undefined;
  return (
    <RowGroup>
      <Row>
        {cellsOf(own, ({ cell, fit }) => {
          const content = cell(line, fit);
          return line.kind === 'totals' && content !== null ? <strong>{content}</strong> : content;
        })}
        {said !== undefined && (
          <Cell colSpan={columns.length - 1} dataLabel={said.header}>
            {said.cell(line, said.fit)}
          </Cell>
        )}
      </Row>
    </RowGroup>
  );
}
