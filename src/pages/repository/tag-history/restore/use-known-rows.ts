import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recentlyDeleted, type DeletedTag } from '@/domain/history/recently-deleted';
import type { RepositoryName } from '@/domain/repository/repository';
import { livingDigests } from '@/domain/history/time-machine';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import { useNow } from '@/ui/use-now';

/** What the cache knows of a repository's tags; nothing is requested. */
export interface KnownRows {
  /** The living tags. */
  living: readonly Tag[];
  /** False if further tags could be on the same image. */
  isComplete: boolean;
  /** Tags that are gone and can be restored. */
  deleted: readonly DeletedTag[];
  /** False if no tag leads to the digest: then the registry neither describes it nor lists its labels. */
  mayBeTagged(digest: string): boolean;
}

const none: readonly Tag[] = [];

/** Follows what the tags table and the history have loaded so far. */
export function useKnownRows(repository: RepositoryName): KnownRows {
  const settings = useQuery({ ...repositoryQueries.settings(repository), enabled: false }).data;
  const tags = useQuery({ ...tagQueries.list(repository), enabled: false }).data;
  const history = useQuery({ ...tagHistoryQueries.list(repository), enabled: false }).data;
  const now = useNow();
  return useMemo(() => {
    const past = history?.items ?? none;
    const rows = tags?.isComplete === true || history === undefined ? (tags?.items ?? none) : past;
    const isComplete = tags?.isComplete === true || history?.isComplete === true;
    const tagged = livingDigests(rows, now);
    return {
      living: rows.filter((row) => isLiving(row, now)),
      isComplete,
      mayBeTagged: (digest) => !isComplete || tagged.has(digest),
      deleted: settings === undefined ? [] : recentlyDeleted({ rows: past, settings, now }),
    };
  }, [settings, tags, history, now]);
}
