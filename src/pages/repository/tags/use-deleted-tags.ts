import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { anythingDeleted, type AnythingDeleted } from '@/domain/history/anything-deleted';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import { deletedTagsQueries } from '@/queries/history/deleted-tags.queries';
import { markErased, removedHere } from '@/queries/tags/own-removals';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import { useNow } from '@/ui/use-now';

/** What is known of tags that are gone. */
export interface DeletedTags {
  /** Whether some can be restored; `asking` while that is being found out. */
  isAny: AnythingDeleted | 'asking';
  /** True if the history certainly has entries, whatever became of them. */
  hasHistory: boolean;
}

/** Whether there are deleted tags, or may be. */
export function mayBeRestored({ isAny }: DeletedTags): boolean {
  return isAny === 'yes' || isAny === 'unknown';
}

const noRows: readonly Tag[] = [];

/** Whether there are deleted tags to restore, asked once all active tags are there, and in step with this app's own writes. */
export function useDeletedTags(repository: RepositoryName): DeletedTags {
  const client = useQueryClient();
  const { data: settings, isPending: areSettingsPending } = useQuery(repositoryQueries.settings(repository));
  const { data: list, isFetching } = useQuery({ ...tagQueries.list(repository), enabled: false });
  const { data: sample, isError } = useQuery(deletedTagsQueries.sample(repository, { settings, active: list }));
  const active = list?.items ?? noRows;
  const isComplete = list?.isComplete === true;
  const now = useNow(active);
  return useMemo(() => {
    const history = markErased(client, repository, sample?.rows ?? noRows);
    const removed = removedHere(client, repository);
    const hasHistory = history.length > 0 || removed.length > 0;
    if (settings === undefined) return { isAny: areSettingsPending ? 'asking' : 'no', hasHistory };
    if (!hasTimeMachine(settings)) return { isAny: 'no', hasHistory };
    if (!isComplete) return { isAny: isFetching ? 'asking' : 'unknown', hasHistory };
    const isAny = anythingDeleted({
      active,
      history,
      mayHaveOthers: sample?.mayHaveOthers ?? true,
      removedHere: removed,
      settings,
      now,
    });
    return { isAny: isAny === 'unknown' && sample === undefined && !isError ? 'asking' : isAny, hasHistory };
  }, [client, repository, settings, areSettingsPending, active, isComplete, isFetching, sample, isError, now]);
}
