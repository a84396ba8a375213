import { Alert, AlertActionLink } from '@patternfly/react-core';
import { explainError } from '@/domain/request-failure';
import type { MalformedEntry } from '@/domain/tag';
import type { RepositoryList } from '@/queries/repositories.queries';

interface RepositoryListNoticesProps {
  list: RepositoryList;
  /** Why the last attempt to load broke off; null where it did not. */
  failure: Error | null;
  onRetry: () => void;
}

/** Names in one line; a broken answer of hundreds of entries must not fill the screen. */
const namedAtMost = 5;

/** What is wrong with a list that is shown nevertheless. */
export function RepositoryListNotices({ list, failure, onRetry }: RepositoryListNoticesProps) {
  return (
    <>
      {failure !== null && list.items.length > 0 && (
        <Alert
          variant="warning"
          isInline
          title={list.isComplete ? 'This list could not be brought up to date' : 'Not all repositories could be loaded'}
          actionLinks={<AlertActionLink onClick={onRetry}>Retry</AlertActionLink>}
        >
          {explainError(failure)}
        </Alert>
      )}
      {list.malformed.length > 0 && <Alert variant="warning" isInline isPlain title={malformedText(list.malformed)} />}
    </>
  );
}

function malformedText(malformed: readonly MalformedEntry[]): string {
  const named = malformed.slice(0, namedAtMost).map(({ name, reason }) => `${name ?? 'without a name'} (${reason})`);
  const more = malformed.length > named.length ? ` and ${malformed.length - named.length} more` : '';
  const count = malformed.length === 1 ? '1 repository' : `${malformed.length} repositories`;
  return `${count} could not be read and ${malformed.length === 1 ? 'is' : 'are'} missing here: ${named.join(', ')}${more}.`;
}
