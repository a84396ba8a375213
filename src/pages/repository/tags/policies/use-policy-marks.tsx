import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/tag-action-rules';
import type { TagFilter } from '@/domain/tags/tag-filters';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { EstimatedNames } from '../derive-rows';
import { hasNote } from '../filters/filter-choices';
import type { LoadedTags } from '../use-tags';

const PruneMarks = lazyPart(async () => (await import('./PruneMarks')).PruneMarks);
const FilterNotes = lazyPart(async () => (await import('../filters/FilterNotes')).FilterNotes);

interface PolicyMarks {
  /** Marks of tags that the registry would prune, by name, once all tags are there. */
  marks: ReadonlyMap<string, ReactNode> | undefined;
  estimated: EstimatedNames;
  /** A filter waits for what is being worked out. */
  isEstimating: boolean;
  /** The parts that work it out, and what there is to say about filters. */
  marking: ReactNode;
}

/** What policies would do with the tags, for those who may know it; as much of it as marks and filters ask for. */
export function usePolicyMarks(
  repository: RepositoryName,
  loaded: LoadedTags,
  filters: readonly TagFilter[],
  { registry: { features }, settings }: TagActionContext,
): PolicyMarks {
  const [marks, setMarks] = useState<ReadonlyMap<string, ReactNode>>();
  const [immutable, setImmutable] = useState<ReadonlySet<string>>();
  const { isPending } = useQuery({ ...repositoryQueries.settings(repository), enabled: false });
  const { tags, isComplete } = loaded;
  const mayKnow = settings?.canAdmin ?? isPending;
  const isAwaited = (filter: TagFilter, isOn: boolean, known: unknown) =>
    filters.includes(filter) && isOn && known === undefined;
  return {
    marks,
    estimated: useMemo(() => ({ pruned: marks, immutable }), [marks, immutable]),
    isEstimating:
      isComplete &&
      mayKnow &&
      (isAwaited('pruned', features.autoPrune, marks) ||
        isAwaited('becomes-immutable', features.immutableTags, immutable)),
    marking: (
      <>
        {isComplete && features.autoPrune && settings?.canAdmin === true && (
          <PruneMarks repository={repository} tags={tags} onMarks={setMarks} />
        )}
        {filters.some(hasNote) && (
          <FilterNotes repository={repository} loaded={loaded} filters={filters} onImmutable={setImmutable} />
        )}
      </>
    ),
  };
}
