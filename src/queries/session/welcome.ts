import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { CurrentUser } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { servicesOf } from '@/queries/services';

/** The same person is signed in (again): shows what only a signed-in person sees, and goes on with what failed or paused. */
export function welcome(client: QueryClient, user: CurrentUser & { isAnonymous: false }): void {
  const { session, jobs } = servicesOf(client);
  const wasUnknown = session.getState().username === null;
  session.change({ username: user.username, isDeclined: false });
  client.setQueryData(userQueries.current().queryKey, user);
  session.settle(true);
  // What was read while signed out may lack what this person may see.
  if (wasUnknown) client.removeQueries({ type: 'inactive', predicate: isPersonal });
  void client.invalidateQueries({ predicate: isPersonal }, { cancelRefetch: false });
  for (const { id } of jobs.getAll()) jobs.resume(id);
}

/**
 * Whether what was read may depend on who reads. Tags and images are the same for all who may read them, so they are
 * asked for again only if that failed: a long list takes many requests.
 */
function isPersonal({ queryKey, state }: { queryKey: QueryKey; state: { status: string } }): boolean {
  if (queryKey[0] === 'user') return false;
  // These answers are the same for all people, but may be refused to those who are not signed in.
  if (queryKey[0] === 'registry') return state.status === 'error';
  const isSameForAll = queryKey[0] === 'repository' && queryKey[3] !== 'detail';
  return !isSameForAll || state.status === 'error';
}
