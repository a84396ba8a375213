import { Alert, Button } from '@patternfly/react-core';
import { listNames } from '@/domain/text/name-list';
import type { AskedRepository } from '@/queries/where/use-where';
import { UnaskedNote } from './UnaskedNote';

interface WhereNotesProps {
  asked: readonly AskedRepository[];
  onRetry(name: string): void;
  onRetryAll(): void;
  onLookAtAll(): void;
}

/** What the results do not say: who could not be asked, where not every tag was read, and where no tag is to be named. */
export function WhereNotes({ asked, onRetry, onRetryAll, onLookAtAll }: WhereNotesProps) {
  const failed = asked.filter(({ failure }) => failure !== undefined);
  const there = asked.filter(({ whereabouts }) => whereabouts?.isThere === true);
  const cut = there.filter(({ whereabouts }) => whereabouts?.isWhole === false);
  const unnamed = there.filter(
    ({ whereabouts: found }) => found?.isWhole === true && found.tags.length + found.inIndexes.length === 0,
  );
  return (
    <>
      {failed.length > 0 && <UnaskedNote failed={failed} onRetry={onRetry} onRetryAll={onRetryAll} />}
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
