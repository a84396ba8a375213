import { createCsrfTokens, type CsrfTokens } from './csrf';
import { csrfTokenSchema } from './csrf.schema';
import { failureOf } from './failure';
import { parseAnswer } from './parse-answer';
import { isSafe, withRetries } from './retry';
import { exchange, type HttpMethod } from './transport';

const csrfHeader = 'X-CSRF-Token';

let csrfTokens = newSession();

/**
 * Headers that show who asks, and for a write that it is meant. Today that is the session cookie, which the browser adds,
 * and a CSRF token for writes. A bearer token goes here: it replaces both, and needs no CSRF token.
 */
export async function credentialHeaders(method: HttpMethod): Promise<Readonly<Record<string, string>>> {
  if (isSafe(method)) return {};
  return { [csrfHeader]: await csrfTokens.obtain() };
}

/** Takes over the CSRF token that an answer brought, if it brought one. */
export function adoptCredentials(headers: Headers): void {
  csrfTokens.adopt(headers.get('X-Next-CSRF-Token'));
}

/** Drops credentials that the registry refused, so that the next request gets fresh ones. */
export function discardCredentials(refused: Readonly<Record<string, string>>): void {
  const token = refused[csrfHeader];
  if (token !== undefined) csrfTokens.discard(token);
}

/** Forgets everything about the session. */
export function resetCredentials(): void {
  csrfTokens = newSession();
}

function newSession(): CsrfTokens {
  return createCsrfTokens(fetchCsrfToken);
}

/** Without the caller's signal: several writes may wait for this one fetch. */
async function fetchCsrfToken(): Promise<string> {
  const answer = await withRetries(() => exchange({ method: 'GET', path: '/csrf_token' }), undefined);
  if (answer.status >= 400) throw failureOf(answer);
  return parseAnswer(csrfTokenSchema, answer);
}
