import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Candidates } from '@/domain/clean-up/candidates';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry, Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { candidatesNow } from './candidates-now';

/** The tags that rules are about. */
export interface PlannedTags {
  tags: readonly Tag[];
  /** Null while tags are on the way: rules look at all of them. */
  candidates: Candidates | null;
  isComplete: boolean;
  isFetching: boolean;
  /** What stopped the loading. */
  error: Error | null;
  malformed: readonly MalformedEntry[];
  retry(): void;
}

const noTags: readonly Tag[] = [];
const noneMalformed: readonly MalformedEntry[] = [];

export function usePlannedTags(repository: RepositoryName): PlannedTags {
  const { data, isFetching, error, refetch } = useQuery(tagQueries.list(repository));
  const tags = data?.items ?? noTags;
  const isComplete = data?.isComplete ?? false;
  const isSettled = isComplete || (data !== undefined && !isFetching);
  const candidates = useMemo(() => (isSettled ? candidatesNow(tags) : null), [isSettled, tags]);
  return {
    tags,
    candidates,
    isComplete,
    isFetching,
    error,
    malformed: data?.malformed ?? noneMalformed,
    retry: () => void refetch(),
  };
}
