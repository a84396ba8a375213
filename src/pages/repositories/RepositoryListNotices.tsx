import { countOf } from '@/domain/text/count-text';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { FailureAlert } from '@/features/failure/FailureAlert';
import type { StreamedRepositories } from '@/queries/repositories/repositories.queries';
import type { ServerSearch } from './use-repositories';

interface RepositoryListNoticesProps {
  list: StreamedRepositories;
  serverSearch: ServerSearch;
  /** Why the last attempt to load broke off; null if it did not. */
  failure: Error | null;
  onRetry: () => void;
}

/** What is wrong with a list that is shown nevertheless. */
export function RepositoryListNotices({ list, serverSearch, failure, onRetry }: RepositoryListNoticesProps) {
  return (
    <>
      {failure !== null && list.items.length > 0 && (
        <FailureAlert
          title={list.isComplete ? 'This list could not be brought up to date' : 'Not all repositories could be loaded'}
          isReasonBelow
          error={failure}
          onRetry={onRetry}
        />
      )}
      {serverSearch.error !== null && (
        <FailureAlert
          title={
            serverSearch.state === 'failed'
              ? 'The registry could not be searched; only the loaded repositories were'
              : 'The registry could not be searched for namespaces'
          }
          isReasonBelow
          error={serverSearch.error}
          onRetry={serverSearch.retry}
        />
      )}
      <UnreadEntries
        entries={list.malformed}
        title={`${countOf(list.malformed.length, 'repository', 'repositories')} could not be read`}
      />
    </>
  );
}
