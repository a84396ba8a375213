import { Alert } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import { explainError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { RetryLinks } from '@/features/failure/RetryLinks';
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
          component="p"
          isInline
          variant="warning"
          title={
            isComplete
              ? `The tags could not be read again. ${explainError(error)}`
              : `Only ${count} tags were loaded. ${explainError(error)} ${partialNote(view)}`
          }
          actionLinks={<RetryLinks error={error} onRetry={retry} />}
        />
      )}
      <UnreadEntries entries={malformed} title={`${countOf(malformed.length, 'tag')} could not be read`} />
    </>
  );
}
