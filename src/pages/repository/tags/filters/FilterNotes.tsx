import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { isPolicyFilter, type TagFilter } from '@/domain/tags/tag-filters';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedTags } from '../use-tags';
import { ImmutableNote } from './ImmutableNote';
import { PruneNote } from './PruneNote';

interface FilterNotesProps {
  repository: RepositoryName;
  loaded: LoadedTags;
  filters: readonly TagFilter[];
  /** Gets the names of tags that would become immutable, if a filter asks for them. Should keep its identity. */
  onImmutable(names: ReadonlySet<string>): void;
}

/** What is not known of what filters ask for. It is fetched after the rows. */
export function FilterNotes({ repository, loaded, filters, onImmutable }: FilterNotesProps) {
  const { data: settings } = useQuery(repositoryQueries.settings(repository));
  const mayKnow = settings !== undefined && seesAdministration(settings) === true;
  return (
    <>
      {filters.includes('unsigned') && (
        <p className={typography.subtle}>
          Signatures are known from the tags that carry or list them. One that is attached without a tag is not seen
          here.
          {!loaded.isComplete && ' Until all tags are loaded, no image counts as unsigned.'}
        </p>
      )}
      {seesAdministration(settings) === false && filters.some(isPolicyFilter) && (
        <p className={typography.subtle}>What policies would do is shown to administrators of this repository.</p>
      )}
      {mayKnow && filters.includes('pruned') && <PruneNote settings={settings} />}
      {mayKnow && filters.includes('becomes-immutable') && (
        <ImmutableNote
          settings={settings}
          tags={loaded.tags}
          isListComing={!loaded.isComplete && loaded.isFetching}
          onImmutable={onImmutable}
        />
      )}
    </>
  );
}
