import type { Repository, RepositoryName } from '@/domain/repository/repository';
import { restoreTargetOf, whyNotRestore } from '@/domain/history/restore-rules';
import type { Tag } from '@/domain/tags/tag';
import type { HistoryChange } from '@/domain/history/tag-history';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { useNow } from '@/ui/use-now';
import { RestoreButton } from './RestoreButton';

interface RevertCellProps {
  repository: RepositoryName;
  /** The repository's settings; undefined while they are not known. */
  details: Repository | undefined;
  change: HistoryChange;
  /** The tag as it is now; null where there is none of that name, undefined while that is not known. */
  liveTag: Tag | null | undefined;
  /** What `restorableDigests` found in the loaded history. */
  heldDigests: ReadonlySet<string>;
  onRestore(change: HistoryChange): void;
}

/** The way back from a change: "Revert" for a tag that was moved, "Restore" for one that was deleted or reverted. */
export function RevertCell({ details, change, liveTag, heldDigests, onRestore }: RevertCellProps) {
  const writing = useWriteContext();
  const now = useNow();
  const target = restoreTargetOf(change);
  if (target === null) return null;
  return (
    <RestoreButton
      verb={change.kind === 'moved' ? 'Revert' : 'Restore'}
      tagName={target.tagName}
      digest={target.digest}
      reason={whyNotRestore({ ...target, repository: details, ...writing, liveTag, heldDigests, now })}
      onClick={() => onRestore(change)}
    />
  );
}
