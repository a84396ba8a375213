import type { QueryClient } from '@tanstack/react-query';
import { configureApi } from '@/api/http/configuration';
import { carryAccessToken } from '@/api/http/credentials';
import { getCurrentUser } from '@/api/people/user';
import type { CurrentUser } from '@/domain/registry/registry';
import { changePerson } from './change-person';
import { homeRegistry, keepAccess } from './registry-home';

interface TokenAccess {
  /** `https://…` without a slash at the end. */
  baseUrl: string;
  token: string;
  /** Until the browser tab is closed; otherwise until the page is reloaded. */
  isKept: boolean;
  /** The person wants it although the registry does not say whose it is. */
  acceptsUnknownOwner: boolean;
}

/**
 * From now on everything is asked of that registry with the access token. Resolves to false if the registry does not
 * tell whose token it is: it is wrong, or lacks the scope for that (both are answered alike, recorded). Throws a
 * RequestError if the registry cannot be asked; nothing has changed then.
 */
export async function signInWithToken(client: QueryClient, access: TokenAccess): Promise<boolean> {
  const { baseUrl, token, isKept, acceptsUnknownOwner } = access;
  configureApi({ baseUrl });
  carryAccessToken(token);
  let user: CurrentUser;
  try {
    user = await getCurrentUser();
  } catch (error) {
    forgetAccessToken();
    throw error;
  }
  if (user.isAnonymous && !acceptsUnknownOwner) {
    forgetAccessToken();
    return false;
  }
  keepAccess(isKept ? { baseUrl, token } : null);
  changePerson(client, user, { isOtherRegistry: true });
  return true;
}

/** Back to the registry without a token. */
export function forgetAccessToken(): void {
  keepAccess(null);
  carryAccessToken(null);
  configureApi({ baseUrl: homeRegistry() });
}
