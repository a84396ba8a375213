import { Button } from '@patternfly/react-core';
import { useId } from 'react';
import type { Repository, RepositoryName } from '@/domain/repository/repository';
import { permanentDeleteTargetOf, whyNotDeletePermanently } from '@/domain/history/restore-rules';
import type { HistoryChange } from '@/domain/history/tag-history';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useNow } from '@/ui/use-now';
import { digestText } from './digest-text';

interface PermanentlyDeleteCellProps {
  repository: RepositoryName;
  /** The repository's settings; undefined while they are not known. */
  details: Repository | undefined;
  change: HistoryChange;
  onDelete(change: HistoryChange): void;
}

const explanation =
  'The tag deleted cannot be restored within the time machine window and references to the tag will be removed from tag history. Any active tags matching the name and manifest will not be affected.';

/** The button that takes what a deletion or a reversion left behind out of the time machine. */
export function PermanentlyDeleteCell({ details, change, onDelete }: PermanentlyDeleteCellProps) {
  const writing = useWriteContext();
  const now = useNow();
  const tipId = useId();
  const target = permanentDeleteTargetOf(change);
  if (target === null) return null;
  const reason = whyNotDeletePermanently({ ...target, repository: details, ...writing, now });
  const short = digestText(target.digest);
  return (
    <>
      <Button
        variant="link"
        isDanger
        isInline
        className="app-restore-button"
        isAriaDisabled={reason !== undefined}
        aria-label={`Permanently delete ${target.tagName} at ${short} from the history`}
        aria-describedby={tipId}
        data-tip={reason ?? explanation}
        onClick={() => onDelete(change)}
      >
        {'Delete '}
        <code>{short}</code>
      </Button>
      <span id={tipId} className="app-visually-hidden">
        {reason ?? explanation}
      </span>
    </>
  );
}
