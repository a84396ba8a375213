import { useId } from 'react';
import { permanentDeleteTargetOf, whyNotDeletePermanently, type RestoreTarget } from '@/domain/history/restore-rules';
import type { HistoryChange } from '@/domain/history/tag-history';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { WriteContext } from '@/domain/repository/repository-rules';
import { digestText } from './digest-text';
import { RowButton } from '@/ui/data-table/RowButton';
import typography from '@/ui/styles/typography.module.css';

interface PermanentlyDeleteCellProps {
  /** The repository's settings; undefined while they are not known. */
  settings: RepositorySettings | undefined;
  writing: WriteContext;
  change: HistoryChange;
  /** Milliseconds since 1970. */
  now: number;
  /** The digest is left to the row. */
  isShort: boolean;
  onDelete(target: RestoreTarget): void;
}

const explanation =
  'The tag deleted cannot be restored within the time machine window and references to the tag will be removed from tag history. Any active tags matching the name and manifest will not be affected.';

/** The button that takes what a deletion or a reversion left behind out of the time machine. */
export function PermanentlyDeleteCell(props: PermanentlyDeleteCellProps) {
  const { settings, writing, change, now, isShort, onDelete } = props;
  const tipId = useId();
  const target = permanentDeleteTargetOf(change);
  if (target === null) return null;
  const reason = whyNotDeletePermanently({ ...target, settings, ...writing, now });
  const short = digestText(target.digest);
  return (
    <>
      <RowButton
        isDanger
        isRefused={reason !== undefined}
        aria-label={`Delete ${short} of ${target.tagName} permanently from the history`}
        aria-describedby={tipId}
        data-tip={reason ?? explanation}
        onClick={() => onDelete(target)}
      >
        {isShort ? 'Delete' : 'Delete '}
        {!isShort && <code className={typography.small}>{short}</code>}
      </RowButton>
      <span id={tipId} className="pf-v6-screen-reader">
        {reason ?? explanation}
      </span>
    </>
  );
}
