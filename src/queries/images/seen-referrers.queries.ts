import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ReferrerList } from '@/api/images/referrers.schema';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestKey } from './manifests.queries';

/** What the cache has of lists of referrers, without the code that asks a registry for them. */
export const seenReferrerQueries = {
  list: (repository: RepositoryName, digest: string) =>
    queryOptions<ReferrerList>({ queryKey: [...manifestKey(repository, digest), 'referrers'], queryFn: skipToken }),

  tagged: (repository: RepositoryName, digest: string) =>
    queryOptions<ReferrerList>({
      queryKey: [...manifestKey(repository, digest), 'tagged-referrers'],
      queryFn: skipToken,
    }),
};
