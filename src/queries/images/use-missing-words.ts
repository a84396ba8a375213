import { useQuery } from '@tanstack/react-query';
import { missingWords, type MissingWords } from '@/domain/image/platforms/missing-platform';
import type { RepositoryName } from '@/domain/repository/repository';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';

/**
 * What is said of missing platforms in a repository, and whether that may still change; asks for its state if that is
 * wanted and not known yet.
 */
export function useMissingWords(repository: RepositoryName, isWanted = true): MissingWords & { isPending: boolean } {
  const { data: settings, isPending } = useQuery({
    ...repositoryQueries.settings(repository),
    enabled: isWanted,
    subscribed: isWanted,
  });
  return { ...missingWords(settings?.state), isPending };
}
