import { Alert, Button } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import type { AskedRepository } from '@/queries/where/use-where';

interface WhereNotesProps {
  asked: readonly AskedRepository[];
  onRetry(): void;
  onLookAtAll(): void;
}

/** What the results do not say: who could not be asked, where not every tag was read, and where no tag is to be named. */
export function WhereNotes({ asked, onRetry, onLookAtAll }: WhereNotesProps) {
  const failed = asked.filter(({ failure }) => failure !== undefined);
  const there = asked.filter(({ whereabouts }) => whereabouts?.isThere === true);
  const cut = there.filter(({ whereabouts }) => whereabouts?.isWhole === false);
  const unnamed = there.filter(
    ({ whereabouts: found }) => found?.isWhole === true && found.tags.length + found.inIndexes.length === 0,
  );
  const first = failed[0]?.failure;
  return (
    <>
      {failed.length > 0 && (
        <Alert
          isInline
          component="p"
          variant="warning"
          title={`${countOf(failed.length, 'repository', 'repositories')} could not be asked: ${namesOf(failed)}`}
          actionLinks={
            <>
              <Button variant="link" isInline onClick={onRetry}>
                Retry
              </Button>
              <FailedCallButton error={first} />
            </>
          }
        >
          {explainError(first)}
        </Alert>
      )}
      {cut.length > 0 && (
        <Alert
          isInline
          component="p"
          variant="info"
          title={`Looked at the newest ${cut[0]?.whereabouts?.lookedAt ?? 0} tags of ${namesOf(cut)}. There may be more.`}
          actionLinks={
            <Button variant="link" isInline onClick={onLookAtAll}>
              Read all tags
            </Button>
          }
        />
      )}
      {unnamed.length > 0 && (
        <Alert
          isInline
          component="p"
          variant="info"
          title={`${namesOf(unnamed)} ${unnamed.length === 1 ? 'has' : 'have'} it, but no tag points to it. It belongs to an index whose parts the list of tags does not name.`}
        />
      )}
    </>
  );
}

function namesOf(asked: readonly AskedRepository[]): string {
  return listNames(
    asked.map(({ repository }) => repository.name),
    10,
  );
}
