import type { QueryClient } from '@tanstack/react-query';
import { hasAccessToken } from '@/api/http/credentials';
import { externalLoginAddress, signIn, signOut, verifyPassword } from '@/api/people/session';
import { getCurrentUser } from '@/api/people/user';
import { RequestError } from '@/domain/registry/request-failure';
import type { SignInResult } from '@/domain/registry/sign-in';
import { userQueries } from '@/queries/registry/registry.queries';
import { servicesOf } from '@/queries/services';
import { forgetAccessToken } from './access-token';
import { changePerson, takeOver } from './change-person';
import { noteActs } from './last-act';
import { welcome } from './welcome';

const noCookies: SignInResult = {
  kind: 'other',
  message: 'The registry accepted the password, but this browser did not keep the session. Cookies have to be allowed.',
};

/** Signs in with a password. Throws a RequestError if the registry did not decide. */
export async function signInWithPassword(
  client: QueryClient,
  credentials: { username: string; password: string },
): Promise<SignInResult> {
  const result = await signIn(credentials);
  if (result.kind !== 'signed-in') return result;
  return (await recognizePerson(client)) ? result : noCookies;
}

/** Looks who is signed in now, for example in another tab, and goes on as that person; false if no one is. */
export async function recognizePerson(client: QueryClient): Promise<boolean> {
  const user = await getCurrentUser();
  if (user.isAnonymous) return false;
  const { username } = servicesOf(client).session.getState();
  if (username !== null && username !== user.username) takeOver(client, user);
  else welcome(client, user);
  return true;
}

/**
 * Types the password once more for a request that wants that. If the session has ended meanwhile, the person is asked
 * to sign in again instead.
 */
export async function confirmPassword(client: QueryClient, password: string): Promise<SignInResult> {
  const { session } = servicesOf(client);
  try {
    const result = await verifyPassword(password);
    if (result.kind === 'signed-in') session.settle(true);
    return result;
  } catch (error) {
    if (!(error instanceof RequestError && error.kind === 'unauthorized')) throw error;
    session.change({ question: 'session' });
    return { kind: 'other', message: 'Your session has ended meanwhile.' };
  }
}

/** The person declines: waiting requests fail, and nothing asks again until the person's next action. */
export function declineToSignIn(client: QueryClient): void {
  const services = servicesOf(client);
  const { session } = services;
  if (session.getState().question === 'session') {
    noteActs(services);
    session.change({ isDeclined: true });
    client.setQueryData(userQueries.current().queryKey, { isAnonymous: true });
  } else session.change({ unconfirmedAt: performance.now() });
  session.settle(false);
}

/** Signs out, and forgets everything that the person has seen and done. Throws a RequestError if it did not work. */
export async function signOutPerson(client: QueryClient): Promise<void> {
  const hadToken = hasAccessToken();
  if (hadToken) forgetAccessToken();
  else await signOut();
  changePerson(client, { isAnonymous: true }, { isOtherRegistry: hadToken });
}

/**
 * Where an identity provider lets the person sign in. Only the web's own protocols count: the address comes from the
 * server. Throws a RequestError for anything else, too.
 */
export async function externalSignInAddress(id: string): Promise<string> {
  const address = await externalLoginAddress(id);
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    throw new RequestError(
      'invalid-answer',
      'The registry named an address for signing in that this app does not open.',
    );
  }
  return url.href;
}
