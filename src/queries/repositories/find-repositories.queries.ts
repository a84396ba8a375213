import { queryOptions } from '@tanstack/react-query';
import { findRepositories } from '@/api/repositories/repositories';
import { settingsFreshMs } from '@/queries/reading-policy';
import { foundKey } from './repositories.queries';

/** What the registry finds first for a text: ten repositories at most. */
export const firstFoundRepositories = (text: string) =>
  queryOptions({
    queryKey: [...foundKey, 'repositories', text],
    queryFn: ({ signal }) => findRepositories({ text, page: 1 }, { signal }),
    staleTime: settingsFreshMs,
  });
