import { may } from './access';
import { errors } from './http/error-bodies';
import { findRepository } from './images/manifest-store';
import { type MockRequest, Refusal } from './messages';
import type { MockRepository, RegistryState } from './state';

/** How the registry's own tokens begin here; an access token and the repository's name follow. */
const prefix = 'registry-token';

/** The registry token that `/v2/auth` gives for an access token, or for nobody (''). */
export function registryTokenFor(accessToken: string, fullName: string): string {
  return [prefix, accessToken, fullName].join(' ');
}

/**
 * The repository, for whom the registry protocol lets read it: everybody if it is public, else a registry token got with an
 * access token that may. Sessions, Basic credentials and access tokens themselves count for nothing (recorded).
 */
export function requireReadable(state: RegistryState, request: MockRequest, fullName: string): MockRepository {
  const repository = findRepository(state, fullName);
  const [, bearer = ''] = /^Bearer (.*)$/.exec(request.headers['authorization'] ?? '') ?? [];
  const [kind, accessToken = '', granted] = bearer.split(' ');
  const person = kind === prefix && granted === fullName ? state.tokens.get(accessToken) : undefined;
  const isAllowed =
    repository !== undefined &&
    ((repository.isPublic && state.features['ANONYMOUS_ACCESS'] === true) ||
      (person !== undefined && !person.expired && may(state, person, repository, 'read')));
  if (!isAllowed) throw new Refusal(errors.registryUnauthorized(fullName));
  return repository;
}
