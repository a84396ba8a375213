import { useQuery } from '@tanstack/react-query';
import { keptValue } from '@/queries/kept-value';
import { userQueries } from '@/queries/registry/registry.queries';
import { useLastKnown } from './use-last-known';

const kept = keptValue('repositories.person');

/** Whether somebody is signed in, who can use more than others. Undefined until the registry first says so. */
export function useHasPerson(): boolean | undefined {
  const { data: user, isPending } = useQuery(userQueries.current());
  return useLastKnown(kept, user && !user.isAnonymous, isPending);
}
