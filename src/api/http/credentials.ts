import { createCsrfTokens, type CsrfTokens } from './csrf/csrf';
import { csrfTokenSchema } from './csrf/csrf.schema';
import { failureOf } from './failure';
import { withNamedFailure } from './named-failure';
import { parseAnswer } from './answers/parse-answer';
import { isSafe, withRetries } from './retry';
import { exchange, type Call, type HttpMethod } from './transport';

const csrfHeader = 'X-CSRF-Token';

let csrfTokens = newSession();

/** An OAuth access token; null: the browser's session cookie shows who asks. It is kept here only, and never shown or logged. */
let accessToken: string | null = null;

let sessionCount = 0;

/**
 * Headers that show who asks, and for a write that it is meant: an access token, which does both; else the session
 * cookie, which the browser adds, and a CSRF token for writes.
 */
export async function credentialHeaders(method: HttpMethod): Promise<Readonly<Record<string, string>>> {
  if (accessToken !== null) return { Authorization: `Bearer ${accessToken}` };
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

/** From now on requests carry this OAuth access token, and no cookies; null goes back to the session cookie. */
export function carryAccessToken(token: string | null): void {
  accessToken = token;
  countSession();
}

export function hasAccessToken(): boolean {
  return accessToken !== null;
}

/** Tells apart what was sent before and after a sign-in. */
export function sessionNumber(): number {
  return sessionCount;
}

/** A person has signed in: what was refused before may be let through now. */
export function countSession(): void {
  sessionCount += 1;
}

/** The session has been ended: its CSRF token goes with it. */
export function discardSession(): void {
  csrfTokens = newSession();
  countSession();
}

/** Forgets everything about who asks. */
export function resetCredentials(): void {
  discardSession();
  carryAccessToken(null);
}

function newSession(): CsrfTokens {
  return createCsrfTokens(fetchCsrfToken);
}

/** Without the caller's signal: several writes may wait for this one fetch. */
function fetchCsrfToken(): Promise<string> {
  const call: Call = { method: 'GET', path: '/csrf_token' };
  return withNamedFailure(call, async () => {
    const answer = await withRetries(() => exchange(call), undefined);
    if (answer.status >= 400) throw failureOf(answer);
    return parseAnswer(csrfTokenSchema, answer);
  });
}
