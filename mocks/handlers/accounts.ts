import { hasUsernameLength, whyNotEmail, whyNotPassword, whyNotUsername } from '@/domain/registry/account-rules';
import { createAccountSchema, recoveryBodySchema } from '../http/account-schemas';
import { addUser } from '../build-state';
import { errors, messageError } from '../http/error-bodies';
import { json, type MockResponse, Refusal } from '../messages';
import { readBody } from '../http/request-body';
import type { RequestContext, MockRoute } from '../http/router';
import type { RegistryState } from '../state';
import { userBody } from './user';
import { startSession } from './session';

export const accountRoutes: readonly MockRoute[] = [
  { method: 'POST', pattern: /^\/api\/v1\/user\/$/, handler: createAccount },
  { method: 'POST', pattern: /^\/api\/v1\/recovery$/, handler: recover },
  { method: 'GET', pattern: /^\/api\/v1\/recovery$/, handler: () => errors.unknownRoute() },
];

/** The mail server that never answers serves addresses of this host. */
const deadMailHost = '@mail-down.example.com';

const cannotSend = () =>
  messageError(400, 'Could not send email. Please contact an administrator and report this problem.');

/**
 * Signs the new account's owner in, or leaves them waiting for an e-mail. Without the feature the method is missing, which
 * ends in a 500 (recorded).
 */
function createAccount({ state, request }: RequestContext): MockResponse {
  if (!state.features['USER_CREATION']) throw new Refusal(errors.internalPage());
  const body = readBody(request, createAccountSchema);
  const [username, password] = [String(body['username']), String(body['password'])];
  const email = typeof body['email'] === 'string' ? body['email'] : '';
  const isMailing = state.features['MAILING'] ?? false;
  refuseStrangers(state, body['invite_code']);
  refuseName(state, username);
  if (whyNotPassword(password) !== undefined) {
    refuse('Invalid password, password must be at least 8 characters and contain no whitespace.');
  }
  if (isMailing) refuseEmail(state, email);
  addUser(state, username);
  const user = state.users.get(username);
  if (!user) throw new Refusal(errors.internal());
  Object.assign(user, { password, email: email === '' ? 'ce7a1f0e-0000-4000-a000-000000000000' : email });
  user.isVerified = !isMailing;
  if (isMailing) {
    if (email.endsWith(deadMailHost)) throw new Refusal(cannotSend());
    return json(200, { awaiting_verification: true });
  }
  startSession(state, username);
  return json(200, userBody(state, user), { 'x-next-csrf-token': state.session.csrfToken });
}

function refuse(detail: string): never {
  throw new Refusal(errors.invalidRequest(detail));
}

function refuseStrangers(state: RegistryState, code: unknown): void {
  if (!state.features['INVITE_ONLY_USER_CREATION']) return;
  if (code === undefined) refuse('Cannot create non-invited user');
  if (typeof code !== 'string' || !state.inviteCodes.has(code)) {
    refuse('Creation of a user account for this e-mail is disabled; please contact an administrator');
  }
}

function refuseName(state: RegistryState, username: string): void {
  if (!hasUsernameLength(username)) {
    refuse(`Invalid namespace ${username}: Namespace must be between 2 and 255 characters in length`);
  }
  if (whyNotUsername(username) !== undefined) {
    refuse(`Invalid namespace ${username}: Namespace must match expression ^([a-z0-9]+(?:[._-][a-z0-9]+)*)$`);
  }
  if (state.users.has(username)) refuse('The username already exists');
  if (state.namespaces.has(username)) {
    refuse(`Username has already been taken by an organization and cannot be reused: ${username}`);
  }
}

function refuseEmail(state: RegistryState, email: string): void {
  if (email === '') refuse('Email address is required');
  if (whyNotEmail(email) !== undefined) refuse(`Invalid email address: ${email}`);
  if ([...state.users.values()].some((user) => user.email === email)) refuse(`Email has already been used: ${email}`);
}

/** Does not tell whether an address has an account; without e-mails the route does not exist (recorded). */
function recover({ state, request }: RequestContext): MockResponse {
  if (!state.features['MAILING']) return errors.methodNotAllowedPage();
  const email = String(readBody(request, recoveryBodySchema)['email']);
  if (email.endsWith(deadMailHost)) throw new Refusal(cannotSend());
  const organization = [...state.namespaces.values()].find(
    (namespace) => namespace.kind === 'organization' && namespace.email === email,
  );
  if (!organization) return json(200, { status: 'sent' });
  return json(200, { status: 'org', orgemail: email, orgname: dottedOut(organization.name) });
}

/** `rec-org` → `re••••g`. */
function dottedOut(name: string): string {
  return `${name.slice(0, 2)}••••${name.slice(-1)}`;
}
