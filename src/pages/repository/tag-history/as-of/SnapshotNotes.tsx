import { Button } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import { listNames } from '@/domain/text/name-list';
import type { TagsSnapshot } from '@/domain/history/tags-at';
import typography from '@/ui/styles/typography.module.css';

interface SnapshotNotesProps {
  snapshot: TagsSnapshot;
  /** Shows the tags that were made since; undefined if they are shown already. */
  onShowNew: (() => void) | undefined;
}

/** What the table does not show: tags that were made since, and what was erased for good. */
export function SnapshotNotes({ snapshot: { newSince, erased }, onShowNew }: SnapshotNotesProps) {
  return (
    <div>
      {newSince.length > 0 && (
        <p>
          {newSince.length === 1
            ? '1 of today’s tags did not exist yet: '
            : `${formatNumber(newSince.length)} of today’s tags did not exist yet: `}
          <span className={typography.breakable}>
            {listNames(
              newSince.map(({ name }) => name),
              4,
            )}
          </span>
          {'. '}
          {onShowNew !== undefined && (
            <Button variant="link" isInline onClick={onShowNew}>
              Show
            </Button>
          )}
        </p>
      )}
      {erased.length > 0 && (
        <p className={typography.subtle}>
          {`Perhaps there as well, but permanently deleted since: ${listNames(erased, 4)}.`}
        </p>
      )}
    </div>
  );
}
