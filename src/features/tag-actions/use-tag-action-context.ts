import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { useWriteContext } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useNow } from '@/ui/use-now';

/**
 * What decides which actions are offered: settings, registry, person and time.
 * @param isAsking false takes the settings as they are known, if they are, and asks for nothing
 */
export function useTagActionContext(repository: RepositoryName, isAsking = true): TagActionContext {
  const { data: settings } = useQuery({ ...repositoryQueries.settings(repository), enabled: isAsking });
  const writing = useWriteContext();
  const now = useNow();
  return useMemo(() => ({ settings, ...writing, now }), [settings, writing, now]);
}
