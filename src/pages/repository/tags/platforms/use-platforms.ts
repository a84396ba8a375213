import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { entriesOf, isPlatform, type IndexEntry, type IndexTree } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';

/** The index behind a multi-arch tag, and its platforms once it is known. */
export function usePlatforms(
  repository: RepositoryName,
  tag: Tag,
  isWanted: boolean,
): { index: UseQueryResult<IndexTree>; platforms: IndexEntry[] } {
  const index = useQuery({
    ...manifestQueries.indexInBackground(repository, tag),
    enabled: isWanted && tag.isIndex,
    subscribed: isWanted, // else what is under way would go on for a row that left the screen
  });
  const platforms = useMemo(() => entriesOf(tag, index.data).filter(isPlatform), [tag, index.data]);
  return { index, platforms };
}
