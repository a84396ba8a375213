import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { isPolicyFilter, type TagFilter } from '@/domain/tags/tag-filters';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useTell } from '@/ui/effects/use-tell';
import { FilterNotes } from '../filters/FilterNotes';
import type { LoadedTags } from '../use-tags';
import { PruneMarks } from './PruneMarks';
import type { PolicyEstimates } from './use-policy-marks';

interface PolicyReaderProps {
  repository: RepositoryName;
  loaded: LoadedTags;
  filters: readonly TagFilter[];
  context: TagActionContext;
  /** Gets what is worked out. Should keep its identity between renders. */
  onEstimates(estimates: PolicyEstimates): void;
  /** The rows are there: notes below them would move with them. */
  hasRows: boolean;
}

/** Works out what policies would do with the tags, for those who may know it; as much of it as marks and filters ask for. */
export function PolicyReader({ repository, loaded, filters, context, onEstimates, hasRows }: PolicyReaderProps) {
  const { settings, registry } = context;
  const { autoPrune, immutableTags } = registry.features;
  const [pruned, setPruned] = useState<ReadonlyMap<string, ReactNode>>();
  const [immutable, setImmutable] = useState<ReadonlySet<string>>();
  const { isPending } = useQuery({ ...repositoryQueries.settings(repository), enabled: false });
  const { tags, isComplete, isFetching } = loaded;
  const isPruneAwaited = filters.includes('pruned') && autoPrune && pruned === undefined;
  const isImmutableAwaited = filters.includes('becomes-immutable') && immutableTags && immutable === undefined;
  const { isPending: isRegistryPending } = useRegistryConfig();
  const isAwaited = isPruneAwaited || isImmutableAwaited || (isRegistryPending && filters.some(isPolicyFilter));
  const isEstimating = (isComplete || isFetching) && (seesAdministration(settings) ?? isPending) && isAwaited;
  const estimated = useMemo(() => ({ pruned, immutable }), [pruned, immutable]);
  const estimates = useMemo(() => ({ estimated, isEstimating }), [estimated, isEstimating]);
  useTell(estimates, onEstimates);
  return (
    <>
      {isComplete && autoPrune && seesAdministration(settings) === true && (
        <PruneMarks repository={repository} tags={tags} onMarks={setPruned} />
      )}
      <div hidden={!hasRows}>
        <FilterNotes repository={repository} loaded={loaded} filters={filters} onImmutable={setImmutable} />
      </div>
    </>
  );
}
