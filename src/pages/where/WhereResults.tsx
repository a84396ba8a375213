import { useMemo } from 'react';
import { placesIn, sameImageText, type FoundPlace, type Sought } from '@/domain/where/where';
import { countOf, partOf } from '@/domain/text/count-text';
import { InlineError } from '@/features/failure/InlineError';
import { useWhere, type AskedRepository } from '@/queries/where/use-where';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Announcement } from '@/ui/Announcement';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { NoneToAsk } from './NoneToAsk';
import { noneToAsk } from './none-to-ask';
import { PlaceTable } from './PlaceTable';
import { WhereNotes } from './WhereNotes';
import { WhereProgress, whereProgressId } from './WhereProgress';

interface WhereResultsProps {
  namespace: string;
  sought: Sought;
  digest: string;
  tagName: string;
  /** Tags of a repository that are looked at. */
  most: number;
  onLookAtAll(): void;
}

const resultsId = 'where-results';

/** What the repositories answer, as it comes. */
export function WhereResults({ namespace, sought, digest, tagName, most, onLookAtAll }: WhereResultsProps) {
  const search = useWhere(namespace, sought, most);
  const { asked, reading, isListComing } = search;
  const places = useMemo(() => placesFound(asked), [asked]);
  const foundCount = new Set(places.map(({ repository }) => repository.name)).size;
  const isOver = !reading.isReading && !isListComing && reading.heldCount === 0;
  const isEverywhere =
    isOver && search.listFailure === null && asked.every(({ whereabouts }) => whereabouts !== undefined);
  const hasAsked = !isOver || asked.length > 0;
  const isNamespaceEmpty = !hasAsked && search.listFailure === null;
  const unlisted = hasAsked
    ? `Not all repositories of ${namespace} could be listed.`
    : `The repositories of ${namespace} could not be listed.`;
  const found = `Found in ${partOf(foundCount, asked.length, 'repository', 'repositories')} of ${namespace}.`;
  const outcome = isNamespaceEmpty ? noneToAsk(namespace) : hasAsked ? found : '';
  return (
    <section id={resultsId} tabIndex={-1} aria-label="Results" className={layout.stack}>
      <p className={typography.subtle}>{howText(sought, most)}</p>
      {sought.kind === 'digest' && tagName !== '' && (
        <p>
          <AppLink to={paths.where(namespace, { where: tagName, digest: sought.digest })}>
            {`Which repositories have a tag ${tagName}, and with the same digest?`}
          </AppLink>
        </p>
      )}
      {isNamespaceEmpty && <NoneToAsk namespace={namespace} />}
      {hasAsked && (
        <WhereProgress
          reading={reading}
          isListComing={isListComing}
          foundCount={foundCount}
          namespace={namespace}
          onStop={() => (search.halt(), focusProgress())}
          onGoOn={() => (search.readAll(), focusProgress())}
        />
      )}
      <Announcement>{isOver ? outcome : ''}</Announcement>
      {search.listFailure !== null && (
        <InlineError
          title={unlisted}
          error={search.listFailure}
          onRetry={() => (search.retryList(), focusProgress())}
        />
      )}
      <WhereNotes
        asked={asked}
        onRetry={(name) => (search.retryOne(name), focusProgress())}
        onRetryAll={() => (search.retry(), focusProgress())}
        onLookAtAll={onLookAtAll}
      />
      {places.length > 0 && (
        <PlaceTable
          places={places}
          compare={sought.kind === 'tag' ? sameImageText(places, digest, isEverywhere) : null}
        />
      )}
      {places.length === 0 && isOver && asked.length > 0 && (
        <p>{`No tag of ${countOf(asked.length, 'repository', 'repositories')} has it.`}</p>
      )}
    </section>
  );
}

/** The button that was pressed goes: a press of Enter more must not open a result. Without repositories there are no words yet. */
function focusProgress(): void {
  (document.getElementById(whereProgressId) ?? document.getElementById(resultsId))?.focus();
}

function placesFound(asked: readonly AskedRepository[]): FoundPlace[] {
  return asked.flatMap(({ repository, whereabouts }) =>
    whereabouts === undefined ? [] : placesIn(repository, whereabouts),
  );
}

/** How it is looked for, so that everybody knows what an empty answer means. */
function howText(sought: Sought, most: number): string {
  if (sought.kind === 'tag') return 'Each repository is asked for a tag of this name.';
  const tags = Number.isFinite(most) ? `the newest ${most} tags` : 'all tags';
  return `Each repository is asked for the image. Where it is, ${tags} are read for those that point to it, and for indexes that list it. Deleted tags are not looked at.`;
}
