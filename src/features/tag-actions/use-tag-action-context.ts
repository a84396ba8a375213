import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository';
import type { TagActionContext } from '@/domain/tag-action-rules';
import { useRegistryConfig } from '@/queries/registry.queries';
import { repositoryQueries } from '@/queries/repositories.queries';
import { useNow } from '@/ui/use-now';

/** What decides which actions are offered: repository, registry and time. */
export function useTagActionContext(name: RepositoryName): TagActionContext {
  const { data: repository } = useQuery(repositoryQueries.detail(name));
  const { config: registry } = useRegistryConfig();
  const now = useNow();
  return useMemo(() => ({ repository, registry, now }), [repository, registry, now]);
}
