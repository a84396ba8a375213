import { useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import { hasRiskData, useRiskPresence } from '@/queries/risk/risk-presence';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagsViewState } from '../tags-view-state';
import type { TagsRisk } from './tags-risk';

const TagsRiskReader = lazyPart(async () => (await import('./TagsRiskReader')).TagsRiskReader, { isOnDemand: true });
// Fetched beside the tags.
if (hasRiskData()) TagsRiskReader.fetchAhead();

/** What risk data add to the table; null if there are none, and until they are here. `reader` has to be drawn. */
export function useTagsRisk(repository: RepositoryName, { filters }: TagsViewState) {
  const isWanted = useRiskPresence() !== null || filters.some(isPriorityFilter);
  const [risk, setRisk] = useState<TagsRisk | null>(null);
  return {
    risk: isWanted ? risk : null,
    reader: isWanted && <TagsRiskReader repository={repository} onRisk={setRisk} />,
  };
}
