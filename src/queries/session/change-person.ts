import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { hasAccessToken } from '@/api/http/credentials';
import { optionalCode } from '@/code/missing-code';
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
  services.forgetPerson();
  forgetAnswers();
  // Few people dismiss messages, so this is not part of the first load.
  void optionalCode(async () => (await import('@/queries/registry/dismissed-messages')).forgetDismissedMessages());
  const { username } = session.getState();
  if (user.isAnonymous && username !== null) {
    void optionalCode(async () => (await import('@/queries/session/recent-places')).forgetRecentPlaces(username));
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
