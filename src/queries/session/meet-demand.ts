import type { QueryClient } from '@tanstack/react-query';
import { hasAccessToken } from '@/api/http/credentials';
import type { SignInDemand } from '@/api/http/reauthentication';
import { getCurrentUser } from '@/api/people/user';
import type { CurrentUser } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { servicesOf } from '@/queries/services';
import { takeOver } from './change-person';
import { isSentByPress } from './last-act';

/**
 * Decides about a request that was refused for want of a session: whether it is sent once more, after the person has
 * signed in again if that is what it takes. People who never signed in here are not asked: what they look at offers it.
 */
export async function meetDemand(client: QueryClient, demand: SignInDemand): Promise<boolean> {
  const services = servicesOf(client);
  const { session } = services;
  if (hasAccessToken()) return false;
  const username = await knownPerson(client);
  if (username === null) return false;
  if (demand.needs === 'password') {
    // Requests of one job are refused one after the other: a person who said no is not asked again for those already sent.
    if (demand.sentAt <= session.getState().unconfirmedAt) return false;
    return session.ask('password', demand.signal);
  }
  if (demand.isOutdated()) return true;
  const mayAsk = () => !session.getState().isDeclined || demand.isWrite || isSentByPress(services, demand.sentAt);
  if (!mayAsk()) return false;
  const user = await whoIsSignedIn(client);
  // If that is not known either, the failure stands.
  if (user === null) return false;
  // The state may have changed while the registry was asked, and the person may have declined.
  if (demand.isOutdated()) return session.getState().username === username;
  if (!user.isAnonymous) {
    if (user.username === username) return true;
    // A change that one person asked for is not made in another person's name.
    takeOver(client, user);
    return false;
  }
  return mayAsk() ? session.ask('session', demand.signal) : false;
}

/** Who was signed in here until now. A page that has just been opened may still be learning that. */
async function knownPerson(client: QueryClient): Promise<string | null> {
  const { session } = servicesOf(client);
  const known = session.getState().username;
  if (known !== null) return known;
  const user = await client.ensureQueryData(userQueries.current()).catch(() => null);
  if (user === null || user.isAnonymous) return null;
  session.change({ username: user.username });
  return user.username;
}

/** Many requests may be refused at once; the registry is asked one time. */
function whoIsSignedIn(client: QueryClient): Promise<CurrentUser | null> {
  const services = servicesOf(client);
  services.personCheck ??= getCurrentUser()
    .catch(() => null)
    .finally(() => {
      services.personCheck = null;
    });
  return services.personCheck;
}
