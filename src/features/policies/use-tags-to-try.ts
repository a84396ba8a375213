import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';

/** The tags on which policies are tried. */
export interface TagsToTry {
  tags: readonly Tag[];
  isComplete: boolean;
  isFetching: boolean;
  /** What stopped the reading; there may be tags all the same. */
  error: Error | null;
  retry(): void;
}

const noTags: readonly Tag[] = [];

/** All tags of a repository, read once there is a policy to try on them. */
export function useTagsToTry(repository: RepositoryName, isWanted: boolean): TagsToTry {
  const { data, isFetching, error, refetch } = useQuery({ ...tagQueries.list(repository), enabled: isWanted });
  return {
    tags: data?.items ?? noTags,
    isComplete: data?.isComplete ?? false,
    isFetching,
    error,
    retry: () => void refetch(),
  };
}
