import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import { anythingDeleted } from '@/domain/history/anything-deleted';
import type { RepositorySettings, RepositoryName } from '@/domain/repository/repository';
import type { Tag, TagListFilter } from '@/domain/tags/tag';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import { whenIdle } from '@/queries/images/background-queue';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { readTags } from '@/queries/tags/read-tags';
import type { TagList } from '@/queries/tags/tags.queries';
import type { TagHistory } from './history-reader';
import { historyListKey } from './tag-history-key';

/** A sample of the history that shows whether there are deleted tags, as far as few requests can show it. */
export interface HistorySample {
  rows: readonly Tag[];
  /** False if all further rows of the history are of active tags. */
  mayHaveOthers: boolean;
}

interface SampleSubject {
  /** Nothing is asked while they are unknown, nor if they say that nothing is kept. */
  settings: RepositorySettings | undefined;
  /** Nothing is asked while it is incomplete. */
  active: TagList | undefined;
}

export const deletedTagsQueries = {
  /**
   * At most two small requests, once for each reading of the complete list of active tags. After a write of this app nothing is
   * asked again, since the rows can be compared with the list; that is why it has no part in the history's key.
   */
  sample: (repository: RepositoryName, { settings, active }: SampleSubject) =>
    queryOptions<HistorySample>({
      queryKey: [...repositoryKey(repository), 'deleted-tags', active?.completedAt],
      queryFn:
        settings === undefined || !hasTimeMachine(settings) || active?.isComplete !== true
          ? skipToken
          : ({ client, signal }) => readSample({ client, signal, settings, active }),
      staleTime: Infinity,
      structuralSharing: false,
      // Until the next answer the last one holds, if it was of the same repository.
      placeholderData: (last, query) => {
        const [, namespace, name] = query?.queryKey ?? [];
        return namespace === repository.namespace && name === repository.name ? last : undefined;
      },
    }),
};

interface SampleReading {
  client: QueryClient;
  signal: AbortSignal;
  settings: RepositorySettings;
  active: TagList;
}

async function readSample({ client, signal, settings, active }: SampleReading): Promise<HistorySample> {
  const whole = client.getQueryData<TagHistory>(historyListKey(settings));
  if (whole?.isComplete === true) return { rows: whole.items, mayHaveOthers: whole.malformed.length > 0 };
  const read = (filter: TagListFilter) =>
    whenIdle(signal, () => readTags(client, settings, filter, { signal, priority: 'low' }));

  const { tags: rows, hasAdditional, malformed } = await read({ page: 1 });
  if (!hasAdditional) return { rows, mayHaveOthers: malformed.length > 0 };
  const seen = { active: active.items, history: rows, removedHere: [], settings, now: Date.now() };
  if (anythingDeleted({ ...seen, mayHaveOthers: true }) === 'yes') return { rows, mayHaveOthers: true };
  // Every active tag is one row. If there is no row after that many, the history has nothing else.
  const next = await read({ page: active.items.length + active.malformed.length + 1, limit: 1 });
  const isOther = next.tags.length > 0 || next.malformed.length > 0;
  return isOther ? { rows, mayHaveOthers: true } : { rows: active.items, mayHaveOthers: false };
}
