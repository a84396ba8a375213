import { useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import { mayHaveRiskData } from '@/queries/risk/risk-flag';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagsViewState } from '../tags-view-state';
import type { TagsRisk } from './tags-risk';

const TagsRiskReader = lazyPart(async () => (await import('./TagsRiskReader')).TagsRiskReader, { isOnDemand: true });

/** What risk data add to the table; null if there are none, and until they are here. `reader` has to be drawn. */
export function useTagsRisk(repository: RepositoryName, { filters }: TagsViewState) {
  // Looked at whenever the table is drawn; what comes later is followed by the reader.
  const isWanted = mayHaveRiskData() || filters.some(isPriorityFilter);
  const [risk, setRisk] = useState<TagsRisk | null>(null);
  return {
    risk: isWanted ? risk : null,
    reader: isWanted && <TagsRiskReader repository={repository} onRisk={setRisk} />,
  };
}
