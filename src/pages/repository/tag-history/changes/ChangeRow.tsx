import { memo, type ReactNode } from 'react';
import { formatDayLong } from '@/domain/time/dates';
import { restoreTargetOf, whyNotRestore, type RestoreTarget } from '@/domain/history/restore-rules';
import type { Repository, RepositoryName } from '@/domain/repository/repository';
import type { WriteContext } from '@/domain/repository/repository-rules';
import type { Tag } from '@/domain/tags/tag';
import type { HistoryChange } from '@/domain/history/tag-history';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { Cell } from '@/ui/data-table/Cell';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { PermanentlyDeleteCell } from '../restore/PermanentlyDeleteCell';
import { RestoreButton } from '../restore/RestoreButton';
import type { ChangeColumnKey } from './change-columns';
import { ChangeSentence } from './ChangeSentence';

interface ChangeRowProps {
  repository: RepositoryName;
  details: Repository | undefined;
  writing: WriteContext;
  change: HistoryChange;
  columns: readonly Column<ChangeColumnKey>[];
  /** Whether the row is the first one of its day, which is then told above it. */
  isFirstOfDay: boolean;
  /** The tag as it is now; null where there is none of that name. */
  liveTag: Tag | null;
  /** What `restorableDigests` found in the loaded history. */
  heldDigests: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
  onRestore(target: RestoreTarget): void;
  onDelete(target: RestoreTarget): void;
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
  const { repository, change, liveTag, now } = props;
  switch (key) {
    case 'tag-change':
      return <ChangeSentence repository={repository} change={change} isAlive={liveTag !== null} />;
    case 'date-modified':
      return <Timestamp at={change.at} now={now} />;
    case 'restore-tag':
      return <RevertCell {...props} />;
    case 'permanently-delete-tag':
      return <PermanentlyDeleteCell {...props} />;
  }
}

/** The way back from a change: "Revert" for a tag that was moved, "Restore" for one that was deleted or reverted. */
function RevertCell({ details, writing, change, liveTag, heldDigests, now, onRestore }: ChangeRowProps) {
  const target = restoreTargetOf(change);
  if (target === null) return null;
  return (
    <RestoreButton
      verb={change.kind === 'moved' ? 'Revert' : 'Restore'}
      tagName={target.tagName}
      digest={target.digest}
      reason={whyNotRestore({ ...target, repository: details, ...writing, liveTag, heldDigests, now })}
      onClick={() => onRestore(target)}
    />
  );
}
