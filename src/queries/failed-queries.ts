import type { UseQueryResult } from '@tanstack/react-query';

interface FailedQueries {
  count: number;
  /** Of the first one. */
  error: Error;
  /** Asks all of them again. */
  retry(): void;
}

/** Which of several queries have failed and have nothing from before; null if none. */
export function failedQueries(
  queries: readonly Pick<UseQueryResult, 'data' | 'error' | 'refetch'>[],
): FailedQueries | null {
  const failed = queries.flatMap(({ data, error, refetch }) =>
    data === undefined && error !== null ? [{ error, refetch }] : [],
  );
  const [first] = failed;
  if (first === undefined) return null;
  const retry = () => {
    for (const { refetch } of failed) void refetch();
  };
  return { count: failed.length, error: first.error, retry };
}
