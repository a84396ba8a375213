import type { RepositorySettings } from '@/domain/repository/repository';
import { timeMachineText } from '@/domain/history/restore-rules';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import typography from '@/ui/styles/typography.module.css';

interface DeletedNotesProps {
  settings: RepositorySettings | undefined;
  /** Whether the person may restore any of them. */
  canWrite: boolean;
  /** False while older history is missing. */
  isComplete: boolean;
  count: number;
}

/** For how long deleted tags are kept, and what may be missing from the list. */
export function DeletedNotes({ settings, canWrite, isComplete, count }: DeletedNotesProps) {
  if (settings === undefined || count === 0) return null;
  return (
    <p className={typography.subtle}>
      {hasTimeMachine(settings)
        ? `The time machine keeps tags for ${timeMachineText(settings)} after they were deleted or have expired.`
        : `This repository has no time machine. Only tags whose image another tag still holds ${canWrite ? 'can be restored' : 'are listed'}.`}
      {!isComplete && (
        <strong>
          {' Older history is not loaded yet. Tags that were made long ago and deleted lately may be missing.'}
        </strong>
      )}
    </p>
  );
}
