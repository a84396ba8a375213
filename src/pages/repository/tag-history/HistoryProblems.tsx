import { formatDay } from '@/domain/time/dates';
import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { FailureAlert } from '@/features/failure/FailureAlert';
import layout from '@/ui/styles/layout.module.css';
import type { LoadedHistory } from './use-history';

/** What went wrong on the way. The history that did arrive stays. */
export function HistoryProblems({ loaded }: { loaded: LoadedHistory }) {
  const { error, isPending, isComplete, loadedBackTo, malformed, isFetching, goOn } = loaded;
  const back = loadedBackTo === undefined ? '' : ` back to ${formatDay(loadedBackTo)}`;
  return (
    <>
      {error !== null && !isPending && !isFetching && (
        <FailureAlert
          className={layout.below}
          title={isComplete ? 'The history could not be read again.' : `The history is loaded${back} only.`}
          error={error}
          onRetry={goOn}
        />
      )}
      <UnreadEntries
        entries={malformed}
        title={`${countOf(malformed.length, 'entry', 'entries')} of the history could not be read`}
      />
    </>
  );
}
