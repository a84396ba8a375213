import { memo } from 'react';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import type { Fitted } from '@/ui/data-table/use-fitted-columns';
import type { RepositoryColumn, RepositoryLine } from './repository-columns';

interface RepositoryRowProps extends RepositoryLine {
  columns: readonly Fitted<RepositoryColumn>[];
}

/** One repository. Memoised: a list that grows in the background must not draw its rows again and again. */
export const RepositoryRow = memo(function RepositoryRow({ columns, ...line }: RepositoryRowProps) {
  return (
    <RowGroup>
      <Row>{cellsOf(columns, ({ cell, fit }) => cell(line, fit))}</Row>
    </RowGroup>
  );
});
