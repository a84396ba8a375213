import { Alert, Button } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import { explainError } from '@/domain/registry/request-failure';
import { partialNote } from './partial-note';
import type { TagsViewState } from './tags-view-state';
import type { LoadedTags } from './use-tags';

interface LoadingProblemsProps {
  loaded: LoadedTags;
  view: TagsViewState;
}

/** What went wrong on the way. The tags that did arrive stay. */
export function LoadingProblems({ loaded, view }: LoadingProblemsProps) {
  const { tags, isComplete, isPending, error, malformed, retry } = loaded;
  const count = formatNumber(tags.length);
  return (
    <>
      {error !== null && !isPending && (
        <Alert
          isInline
          variant="warning"
          title={
            isComplete
              ? `The tags could not be read again. ${explainError(error)}`
              : `Only ${count} tags were loaded. ${explainError(error)} ${partialNote(view)}`
          }
          actionLinks={
            <Button variant="link" isInline onClick={retry}>
              Retry
            </Button>
          }
        />
      )}
      {malformed.length > 0 && (
        <Alert
          isInline
          variant="warning"
          title={`The registry described ${malformed.length === 1 ? 'one tag' : `${malformed.length} tags`} in a way this app does not understand`}
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
