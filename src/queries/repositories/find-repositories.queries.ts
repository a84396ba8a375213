import { queryOptions } from '@tanstack/react-query';
import { findRepositories } from '@/api/repositories/repositories';
import { settingsFreshMs } from '@/queries/reading-policy';

/** What the registry finds first for a text: ten repositories at most. */
export const firstFoundRepositories = (text: string) =>
  queryOptions({
    queryKey: ['repositories', { first: text }],
    queryFn: ({ signal }) => findRepositories({ text, page: 1 }, { signal }),
    staleTime: settingsFreshMs,
  });
