import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { historyListKey } from '@/queries/history/tag-history-key';
import type { StreamedList } from './streamed-list';
import { tagQueries } from './tags.queries';

/** The active tags in the server's order, as far as they are known: on the pages of the history nothing reads them by themselves. */
export function knownTags(
  client: QueryClient,
  repository: RepositoryName,
): Pick<StreamedList<Tag>, 'items' | 'isComplete'> | undefined {
  const list = client.getQueryData(tagQueries.list(repository).queryKey);
  if (list?.isComplete === true) return list;
  const history = client.getQueryData<StreamedList<Tag>>(historyListKey(repository));
  if (history?.isComplete !== true) return list;
  const now = Date.now();
  return { items: history.items.filter((row) => isLiving(row, now)), isComplete: true };
}
