import { neededScope } from '@/domain/registry/access-scope';
import { RequestError } from '@/domain/registry/request-failure';
import { failureOf, isCsrfRefusal } from './failure';
import type { Answer, Call } from './transport';

/**
 * The error for a refused request that carried an access token. A token that the registry does not know is ignored:
 * reads get 401, writes are asked for the CSRF token of a session (recorded). Nothing of the token is in the words.
 */
export function tokenFailureOf({ method, path }: Pick<Call, 'method' | 'path'>, answer: Answer): RequestError {
  const failure = failureOf(answer);
  const { status } = answer;
  const { errorType } = failure;
  const scope = neededScope(method, path);
  if (status === 401 || isCsrfRefusal(answer)) {
    return new RequestError(
      'unauthorized',
      `The registry did not accept the access token. It may be wrong, expired or revoked, or lack the scope ${scope}.`,
      { status, errorType },
    );
  }
  if (failure.kind !== 'forbidden') return failure;
  const words = failure.serverMessage;
  const more = words === null || /^unauthorized$/i.test(words) ? '' : ` ${words}`;
  return new RequestError(
    'forbidden',
    `The access token may not do this: it needs the scope ${scope}, and the person it belongs to the permission.${more}`,
    { status, errorType, serverMessage: words },
  );
}
