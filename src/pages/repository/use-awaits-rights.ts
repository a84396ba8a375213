import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useShortWait } from '@/ui/use-short-wait';

/**
 * Whether, for a short while, it is worth waiting until the registry and the repository have told what can be done: columns and
 * parts that come later move what is there.
 */
export function useAwaitsRights(repository: RepositoryName): boolean {
  const isEarly = useShortWait();
  const { isPending: isRegistryAwaited } = useRegistryConfig();
  const { isPending: isRepositoryAwaited } = useQuery(repositoryQueries.settings(repository));
  return isEarly && (isRegistryAwaited || isRepositoryAwaited);
}
