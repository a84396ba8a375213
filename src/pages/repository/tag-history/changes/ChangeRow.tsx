import { memo, type ReactNode } from 'react';
import { formatDayLong } from '@/domain/time/dates';
import type { Repository, RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { HistoryChange } from '@/domain/history/tag-history';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { Cell } from '@/ui/data-table/Cell';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { PermanentlyDeleteCell } from '../restore/PermanentlyDeleteCell';
import { RevertCell } from '../restore/RevertCell';
import type { ChangeColumnKey } from './change-columns';
import { ChangeSentence } from './ChangeSentence';

interface ChangeRowProps {
  repository: RepositoryName;
  details: Repository | undefined;
  change: HistoryChange;
  columns: readonly Column<ChangeColumnKey>[];
  /** Whether the row is the first one of its day, which is then told above it. */
  isFirstOfDay: boolean;
  liveTag: Tag | null;
  heldDigests: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  onRestore(change: HistoryChange): void;
  onDelete(change: HistoryChange): void;
}

/** One change: what, when, and the way back. */
export const ChangeRow = memo(function ChangeRow(props: ChangeRowProps) {
  const { change, columns, isFirstOfDay } = props;
  return (
    <RowGroup>
      {isFirstOfDay && (
        <Row className="app-history-day">
          <th scope="rowgroup" colSpan={columns.length} className="pf-v6-c-table__td">
            {formatDayLong(change.at)}
          </th>
        </Row>
      )}
      <Row className={`app-change-${change.kind}`}>
        {columns.map(({ key }) => (
          <Cell key={key} dataLabel={key} className={`app-col-${key}`}>
            {cellContent(key, props)}
          </Cell>
        ))}
      </Row>
    </RowGroup>
  );
});

function cellContent(key: ChangeColumnKey, props: ChangeRowProps): ReactNode {
  const { repository, details, change, liveTag, heldDigests, now, onRestore, onDelete } = props;
  switch (key) {
    case 'tag-change':
      return <ChangeSentence repository={repository} change={change} isAlive={liveTag !== null} />;
    case 'date-modified':
      return <Timestamp at={change.at} now={now} />;
    case 'restore-tag':
      return (
        <RevertCell
          repository={repository}
          details={details}
          change={change}
          liveTag={liveTag}
          heldDigests={heldDigests}
          onRestore={onRestore}
        />
      );
    case 'permanently-delete-tag':
      return <PermanentlyDeleteCell repository={repository} details={details} change={change} onDelete={onDelete} />;
  }
}
