import { useState, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { isPolicyFilter, type TagFilter } from '@/domain/tags/tag-filters';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { EstimatedNames } from '../derive-rows';
import type { LoadedTags } from '../use-tags';

const PolicyReader = lazyPart(async () => (await import('./PolicyReader')).PolicyReader);

/** What policies would do with the tags, as far as it is worked out. */
export interface PolicyEstimates {
  /** With the marks of tags that would be pruned, by name. */
  estimated: EstimatedNames & { pruned: ReadonlyMap<string, ReactNode> | undefined };
  /** A filter waits for what is being worked out. */
  isEstimating: boolean;
}

const nothing: PolicyEstimates['estimated'] = { pruned: undefined, immutable: undefined };

interface PolicyMarks extends PolicyEstimates {
  /** What works it out, and what there is to say about filters, below the rows; it has to be drawn. */
  reader(hasRows: boolean): ReactNode;
}

/** What policies would do with the tags. The code is fetched for who administers the repository, or with the first filter. */
export function usePolicyMarks(
  repository: RepositoryName,
  loaded: LoadedTags,
  filters: readonly TagFilter[],
  context: TagActionContext,
): PolicyMarks {
  const [found, setFound] = useState<PolicyEstimates>();
  const isWanted = filters.length > 0 || (loaded.isComplete && seesAdministration(context.settings) === true);
  return {
    estimated: found?.estimated ?? nothing,
    isEstimating: filters.some(isPolicyFilter) && (found?.isEstimating ?? true),
    reader: (hasRows) =>
      isWanted && (
        <PolicyReader
          repository={repository}
          loaded={loaded}
          filters={filters}
          context={context}
          onEstimates={setFound}
          hasRows={hasRows}
        />
      ),
  };
}
