import { useState, type ReactNode } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/tag-action-rules';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { LoadedTags } from './use-tags';

const PruneMarks = lazyPart(async () => (await import('./PruneMarks')).PruneMarks);

/** Marks of tags that the registry would prune, by name, once all tags are there; and the part that works them out. */
export function usePruneMarks(
  repository: RepositoryName,
  { tags, isComplete }: LoadedTags,
  { registry, settings }: TagActionContext,
): { marks: ReadonlyMap<string, ReactNode> | undefined; marking: ReactNode } {
  const [marks, setMarks] = useState<ReadonlyMap<string, ReactNode>>();
  const isWanted = isComplete && registry.features.autoPrune && settings?.canAdmin === true;
  return { marks, marking: isWanted && <PruneMarks repository={repository} tags={tags} onMarks={setMarks} /> };
}
