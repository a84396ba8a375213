import { Alert, Button, Spinner } from '@patternfly/react-core';
import { explainError } from '@/domain/request-failure';
import { serverOrder, type TagsView } from './tags-view';
import type { LoadedTags } from './use-tags';

interface LoadingProgressProps {
  loaded: LoadedTags;
  view: TagsView;
}

/** How far the list is, what that means for what is on screen, and what went wrong on the way. */
export function LoadingProgress({ loaded, view }: LoadingProgressProps) {
  const { tags, isComplete, isLoading, isPending, error, malformed, retry } = loaded;
  const count = tags.length.toLocaleString();
  return (
    <>
      <span role="status" className="app-progress">
        {!isPending && !isComplete && isLoading && (
          <>
            <Spinner size="sm" aria-hidden="true" /> {`${count} tags loaded…`} {partialNote(view)}
          </>
        )}
      </span>
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

function partialNote({ search, filters, sort }: TagsView): string {
  const isNarrowed = search !== '' || filters.length > 0;
  if (isNarrowed && sort !== serverOrder) return 'Searched and sorted within these so far.';
  if (isNarrowed) return 'Searched within these so far.';
  return sort === serverOrder ? '' : 'Sorted within these so far.';
}
