import { Alert, Button } from '@patternfly/react-core';
import { formatDay } from '@/domain/time/dates';
import { explainError } from '@/domain/registry/request-failure';
import layout from '@/ui/styles/layout.module.css';
import type { LoadedHistory } from './use-history';

/** What went wrong on the way. The history that did arrive stays. */
export function HistoryProblems({ loaded }: { loaded: LoadedHistory }) {
  const { error, isPending, isComplete, loadedBackTo, malformed, isLoading, goOn } = loaded;
  const back = loadedBackTo === undefined ? '' : ` back to ${formatDay(loadedBackTo)}`;
  return (
    <>
      {error !== null && !isPending && !isLoading && (
        <Alert
          className={layout.below}
          isInline
          variant="warning"
          title={
            isComplete
              ? `The history could not be read again. ${explainError(error)}`
              : `The history is loaded${back} only. ${explainError(error)}`
          }
          actionLinks={
            <Button variant="link" isInline onClick={goOn}>
              Retry
            </Button>
          }
        />
      )}
      {malformed.length > 0 && (
        <Alert
          className={layout.below}
          isInline
          variant="warning"
          title={`The registry described ${malformed.length === 1 ? 'one entry' : `${malformed.length} entries`} of the history in a way this app does not understand`}
        >
          {malformed
            .slice(0, 5)
            .map(({ name, reason }) => (name === null ? reason : `${name}: ${reason}`))
            .join('; ')}
          {malformed.length > 5 && '; …'}
        </Alert>
      )}
    </>
  );
}
