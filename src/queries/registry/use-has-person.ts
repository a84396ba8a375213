import { useQuery } from '@tanstack/react-query';
import { keptValue } from '../kept-value';
import { useLastKnown } from '../use-last-known';
import { userQueries } from './registry.queries';

const kept = keptValue('has-person');

/** Whether somebody is signed in, who can use more than others. Undefined until the registry first says so. */
export function useHasPerson(): boolean | undefined {
  const { data: user, isPending } = useQuery(userQueries.current());
  return useLastKnown(kept, user && !user.isAnonymous, isPending);
}
