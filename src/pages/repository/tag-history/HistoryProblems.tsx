import { Alert } from '@patternfly/react-core';
import { formatDay } from '@/domain/time/dates';
import { explainError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { RetryLinks } from '@/features/failure/RetryLinks';
import layout from '@/ui/styles/layout.module.css';
import type { LoadedHistory } from './use-history';

/** What went wrong on the way. The history that did arrive stays. */
export function HistoryProblems({ loaded }: { loaded: LoadedHistory }) {
  const { error, isPending, isComplete, loadedBackTo, malformed, isFetching, goOn } = loaded;
  const back = loadedBackTo === undefined ? '' : ` back to ${formatDay(loadedBackTo)}`;
  return (
    <>
      {error !== null && !isPending && !isFetching && (
        <Alert
          component="p"
          className={layout.below}
          isInline
          variant="warning"
          title={
            isComplete
              ? `The history could not be read again. ${explainError(error)}`
              : `The history is loaded${back} only. ${explainError(error)}`
          }
          actionLinks={<RetryLinks error={error} onRetry={goOn} />}
        />
      )}
      <UnreadEntries
        entries={malformed}
        title={`${countOf(malformed.length, 'entry', 'entries')} of the history could not be read`}
      />
    </>
  );
}
