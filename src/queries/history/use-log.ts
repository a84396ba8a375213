import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { logPagesPerDay } from '@/queries/reading-policy';
import { logQueries, type LogOfDay } from './log.queries';

/** The log of some days, as far as it has arrived. */
export interface LoadedLog {
  days: readonly LogOfDay[];
  isPending: boolean;
  /** The registry says that the person may not see it. */
  isForbidden: boolean;
  /** Any other reason why a day is missing. */
  error: Error | null;
  /** Asks again for the days that failed. */
  retry(): void;
}

interface LogWish {
  /** The days to read, the most important first. Nothing is asked if there is none. */
  days: readonly string[];
  /** How many pages to read of each. */
  pages?: number;
}

/**
 * The log of those days. The first one is asked for alone: if the registry does not give it, it will not give the others,
 * and is not asked.
 */
export function useLog(repository: RepositoryName, { days, pages = logPagesPerDay }: LogWish): LoadedLog {
  const [first = '', ...rest] = days;
  const scout = useQuery({ ...logQueries.day(repository, first, pages), enabled: first !== '' });
  const others = useQueries({
    queries: rest.map((day) => ({ ...logQueries.day(repository, day, pages), enabled: scout.isSuccess })),
    combine: combineDays,
  });
  const error = scout.error ?? others.error;
  const isForbidden = error instanceof RequestError && (error.kind === 'forbidden' || error.kind === 'unauthorized');
  const { data } = scout;
  return {
    days: useMemo(() => (data === undefined ? others.days : [data, ...others.days]), [data, others.days]),
    isPending: first !== '' && error === null && (scout.isPending || others.isPending),
    isForbidden,
    error: isForbidden ? null : error,
    retry: () => void (scout.isError ? scout.refetch() : others.retry()),
  };
}

function combineDays(results: UseQueryResult<LogOfDay>[]) {
  return {
    days: results.flatMap(({ data }) => data ?? []),
    isPending: results.some(({ isPending }) => isPending),
    error: results.find(({ isError }) => isError)?.error ?? null,
    retry: () => results.forEach(({ isError, refetch }) => void (isError && refetch())),
  };
}
