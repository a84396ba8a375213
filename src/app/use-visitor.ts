import { useQuery } from '@tanstack/react-query';
import { registryQueries, userQueries } from '@/queries/registry/registry.queries';
import { useSession } from '@/queries/session/use-session';
import type { Visitor } from '@/routing/resolve-address';

/**
 * What decides about the page besides its address. A person who was signed in here keeps the page when the session ends, and
 * signs in again above it.
 */
export function useVisitor(): Visitor {
  const { username, hasToken } = useSession();
  const { data: user } = useQuery(userQueries.current());
  const { data: config } = useQuery(registryQueries.config());
  if (hasToken || user?.isAnonymous === false) return 'signed-in';
  const isUnknown = username === null && user?.isAnonymous === true;
  return isUnknown && config?.features.anonymousAccess === false ? 'must-sign-in' : 'anonymous';
}
