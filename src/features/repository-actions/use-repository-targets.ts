import { useQueries, useQuery } from '@tanstack/react-query';
import type { RepositorySettings, RepositoryName, RepositoryState } from '@/domain/repository/repository';
import {
  administersNamespace,
  type RepositoryActionContext,
  type RepositoryTarget,
} from '@/domain/repository/repository-action-rules';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';

/** What a list or a page knows of a repository. */
export interface KnownRepository extends RepositoryName {
  isPublic: boolean;
  state: RepositoryState;
}

/** Who is asking and of which registry, for the rules. */
export function useRepositoryActionContext(): RepositoryActionContext {
  const { data: user } = useQuery(userQueries.current());
  return { user, registry: useRegistryConfig().config };
}

/**
 * The repositories with the person's permission on each. Lists do not say it: it is asked for if the namespace does not
 * decide it, and only while the person wants to do something (this hook is used by open menus and dialogs).
 */
export function useRepositoryTargets(repositories: readonly KnownRepository[]): RepositoryTarget[] {
  const { user } = useRepositoryActionContext();
  const settingsQueries = useQueries({
    queries: repositories.map((repository) => ({
      ...repositoryQueries.settings(repository),
      enabled: user !== undefined && administersNamespace(repository.namespace, user) === undefined,
    })),
  });
  return repositories.map((repository, position) => {
    const settings: RepositorySettings | undefined = settingsQueries[position]?.data;
    const { namespace, name } = repository;
    const { isPublic, state } = settings ?? repository;
    // If permissions cannot be read, nothing is promised; the reason says so.
    const canAdmin = settings?.canAdmin ?? (settingsQueries[position]?.isError === true ? false : undefined);
    return { namespace, name, isPublic, state, canAdmin };
  });
}
