import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { hasAccessToken } from '@/api/http/credentials';
import type { CurrentUser } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { forgetAnswers } from '@/queries/requests/request-log';
import { servicesOf } from '@/queries/services';

const isAboutRegistry = ({ queryKey }: { queryKey: QueryKey }) => queryKey[0] === 'registry';

/**
 * Another person uses the tab from now on (or no one does): nothing that was read, written or waited for by the one before
 * is left, and everything on screen starts anew.
 * @param isOtherRegistry what is known of the registry itself goes as well
 */
export function changePerson(
  client: QueryClient,
  user: CurrentUser,
  { notice = null, isOtherRegistry = false }: { notice?: string | null; isOtherRegistry?: boolean } = {},
): void {
  const services = servicesOf(client);
  const { session } = services;
  services.forgetJobs();
  forgetAnswers();
  // Few people dismiss messages, so this is not part of the first load.
  void import('@/queries/registry/dismissed-messages')
    .then(({ forgetDismissedMessages }) => forgetDismissedMessages())
    .catch(() => undefined);
  const { username } = session.getState();
  if (user.isAnonymous && username !== null) {
    void import('@/queries/session/recent-places')
      .then(({ forgetRecentPlaces }) => forgetRecentPlaces(username))
      .catch(() => undefined);
  }
  session.settle(false);
  void client.cancelQueries();
  client.removeQueries({ predicate: (query) => isOtherRegistry || !isAboutRegistry(query) });
  client.getMutationCache().clear();
  client.setQueryData(userQueries.current().queryKey, user);
  session.change({
    username: user.isAnonymous ? null : user.username,
    hasToken: hasAccessToken(),
    isDeclined: false,
    personNumber: session.getState().personNumber + 1,
    notice,
  });
}

/** Another person than the one who was known here has signed in; says so. */
export function takeOver(client: QueryClient, user: CurrentUser & { isAnonymous: false }): void {
  const { username } = servicesOf(client).session.getState();
  changePerson(client, user, {
    notice:
      username === null
        ? null
        : `You are signed in as ${user.username} now. What ${username} had open in this tab was closed, and what ${username} did can no longer be undone here.`,
  });
}

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
