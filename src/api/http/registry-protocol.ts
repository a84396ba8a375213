import { apiConfiguration } from './configuration';
import { exchange, type Answer } from './transport';

/**
 * Reads once from the registry protocol (`/v2/…`), whatever the status. It knows no sessions, and refuses the access tokens
 * of the API, so that neither goes along. Throws as `exchange` does.
 *
 * @param authorization the header, for those who have what the protocol accepts
 */
export function readRegistryProtocol(
  path: string,
  signal: AbortSignal | undefined,
  authorization?: string,
): Promise<Answer> {
  const headers = authorization === undefined ? undefined : { Authorization: authorization };
  return exchange({ method: 'GET', path, credentials: 'omit', ...(headers && { headers }), signal });
}

/**
 * Whom tokens have to be for, by the challenge of a refusal (`WWW-Authenticate: Bearer realm="…",service="…"`): the registry's
 * own name, which need not be the one it was reached by. Null if it does not say.
 */
export function challengedService({ headers }: Pick<Answer, 'headers'>): string | null {
  return /\bservice="([^"]+)"/.exec(headers.get('WWW-Authenticate') ?? '')?.[1] ?? null;
}

/** Whether the registry has another origin than the page: its protocol then gives the page no answer. */
export function hasOtherOrigin(): boolean {
  const { baseUrl, ownOrigin } = apiConfiguration();
  return baseUrl !== '' && new URL(baseUrl, ownOrigin).origin !== ownOrigin;
}
