import { useQuery } from '@tanstack/react-query';
import { registryQueries, userQueries } from '@/queries/registry.queries';
import { useSession } from '@/queries/session/use-session';

/**
 * Whether nothing can be seen without signing in: the registry shows nothing to people it does not know. Whoever was
 * signed in here keeps the page, and signs in again above it.
 */
export function useMustSignIn(): boolean {
  const { username, hasToken } = useSession();
  const { data: user } = useQuery(userQueries.current());
  const { data: config } = useQuery(registryQueries.config());
  const isKnown = username !== null || hasToken || user?.isAnonymous !== true;
  return !isKnown && config?.features.anonymousAccess === false;
}
