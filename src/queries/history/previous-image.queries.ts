import { queryOptions } from '@tanstack/react-query';
import { previousDigest } from '@/domain/compare/previous-image';
import type { RepositoryName } from '@/domain/repository/repository';
import { tagsFreshMs } from '@/queries/reading-policy';
import { readTags } from '@/queries/tags/read-tags';
import { tagHistoryKey } from './tag-history-key';

/** The digest that a tag had before its present one, by the newest 100 rows of its history; null if they show none. */
export function previousImageQuery(repository: RepositoryName, tagName: string) {
  return queryOptions({
    queryKey: [...tagHistoryKey(repository), 'previous', tagName],
    queryFn: async ({ client, signal }) => {
      const { tags } = await readTags(client, repository, { specificTag: tagName }, { signal });
      return previousDigest(tags.filter(({ name }) => name === tagName));
    },
    staleTime: tagsFreshMs,
  });
}
