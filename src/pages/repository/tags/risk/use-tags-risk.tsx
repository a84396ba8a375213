import { useState } from 'react';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import { useRiskFlag } from '@/queries/risk/use-risk-flag';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { TagsRisk } from './tags-risk';
import type { ScansInput } from './use-scans';

const TagsRiskReader = lazyPart(async () => (await import('./TagsRiskReader')).TagsRiskReader, { isOnDemand: true });

/** What risk data add to the table; null if there are none, and until they are here. `reader` has to be drawn. */
export function useTagsRisk(input: ScansInput) {
  const isFilter = input.view.filters.some(isPriorityFilter);
  const isWanted = useRiskFlag() || isFilter;
  const [risk, setRisk] = useState<TagsRisk | null>(null);
  return {
    risk: isWanted ? risk : null,
    /** A filter waits for it. */
    isAwaited: isFilter && risk === null,
    reader: isWanted && <TagsRiskReader {...input} onRisk={setRisk} />,
  };
}
