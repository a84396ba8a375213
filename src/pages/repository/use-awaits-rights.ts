import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { useRegistryConfig, userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { useShortWait } from '@/ui/use-short-wait';

/**
 * Whether, for a short while, it is worth waiting until it is told who asks and what they may do here: columns and parts that
 * come later move what is there.
 */
export function useAwaitsRights(repository: RepositoryName): boolean {
  const isEarly = useShortWait();
  const { isPending: isRegistryAwaited } = useRegistryConfig();
  const { isPending: isRepositoryAwaited } = useQuery(repositoryQueries.settings(repository));
  const { isPending: isUserAwaited } = useQuery(userQueries.current());
  return isEarly && (isRegistryAwaited || isRepositoryAwaited || isUserAwaited);
}
