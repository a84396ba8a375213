import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/tag-action-rules';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useNow } from '@/ui/use-now';

/** What decides which actions are offered: repository, registry, person and time. */
export function useTagActionContext(name: RepositoryName): TagActionContext {
  const { data: repository } = useQuery(repositoryQueries.detail(name));
  const writing = useWriteContext();
  const now = useNow();
  return useMemo(() => ({ repository, ...writing, now }), [repository, writing, now]);
}
