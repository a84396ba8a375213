import { signInSchema, verifySchema } from '../http/session-schemas';
import { errors } from '../http/error-bodies';
import { json, type MockResponse, Refusal } from '../messages';
import { readBody } from '../http/request-body';
import type { RequestContext, MockRoute } from '../http/router';
import type { RegistryState } from '../state';

export const sessionRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/csrf_token$/, handler: getCsrfToken },
  { method: 'POST', pattern: /^\/api\/v1\/signin$/, handler: signIn },
  { method: 'POST', pattern: /^\/api\/v1\/signin\/verify$/, handler: verify },
  { method: 'POST', pattern: /^\/api\/v1\/signout$/, handler: signOut },
];

/** How long a password counts as typed just now (FRESH_LOGIN_TIMEOUT), in milliseconds. */
const freshMs = 600_000;

/** How long no password is taken after a wrong one, in milliseconds: 2.5 seconds later it was (recorded). */
const waitMs = 1_000;

/** Names that never get in, and what they are told. */
const refusedNames = new Map([
  ['unverified', errors.unverifiedEmail],
  ['throttled', errors.tooManySignIns],
]);

/** Starts a session for the user (null: anonymous) with a CSRF token of its own; the old token is dead. */
export function startSession(state: RegistryState, username: string | null): void {
  state.counters.session += 1;
  state.session = { username, csrfToken: `csrf-token-${state.counters.session}`, freshUntilMs: 0 };
}

function getCsrfToken({ state }: RequestContext): MockResponse {
  return json(200, { csrf_token: state.session.csrfToken });
}

/** A wrong password and an unknown user get the same answer (recorded). */
function signIn({ state, request }: RequestContext): MockResponse {
  const body = readBody(request, signInSchema);
  const refusal = refusedNames.get(String(body['username']));
  if (refusal) throw new Refusal(refusal());
  const user = state.users.get(String(body['username']));
  if (!user || user.password !== body['password']) throw new Refusal(errors.wrongCredentials());
  if (!user.isVerified) throw new Refusal(errors.unverifiedEmail());
  return freshSession(state, user.name);
}

/** A password that was right starts a session anew: the CSRF token of before is dead. */
function freshSession(state: RegistryState, username: string): MockResponse {
  startSession(state, username);
  state.session.freshUntilMs = state.now() + freshMs;
  return json(200, { success: true }, { 'x-next-csrf-token': state.session.csrfToken });
}

function verify({ state, request, actor }: RequestContext): MockResponse {
  const user = state.users.get(actor.username ?? '');
  if (!user) throw new Refusal(errors.unauthenticated());
  const { password } = readBody(request, verifySchema);
  if ((state.passwordWaits.get(user.name) ?? 0) > state.now()) throw new Refusal(errors.tooManyPasswords());
  if (password !== user.password) {
    state.passwordWaits.set(user.name, state.now() + waitMs);
    throw new Refusal(errors.wrongPassword());
  }
  return freshSession(state, user.name);
}

function signOut({ state }: RequestContext): MockResponse {
  startSession(state, null);
  return json(200, { success: true });
}
