import { Spinner } from '@patternfly/react-core';
import { partialNote } from './partial-note';
import type { TagsView } from './tags-view';
import type { LoadedTags } from './use-tags';

interface LoadingProgressProps {
  loaded: LoadedTags;
  view: TagsView;
}

/** How far the list is while it loads, and what that means for what is on screen. */
export function LoadingProgress({ loaded: { tags, isComplete, isLoading, isPending }, view }: LoadingProgressProps) {
  return (
    <span role="status" className="app-progress">
      {!isPending && !isComplete && isLoading && (
        <>
          <Spinner size="sm" aria-hidden="true" /> {`${tags.length.toLocaleString()} tags loaded…`} {partialNote(view)}
        </>
      )}
    </span>
  );
}
