import { ask, type RequestOptions } from '@/api/http/client';
import { countSession, discardSession } from '@/api/http/credentials';
import { failureOf } from '@/api/http/failure';
import { member, parseJson } from '@/api/http/answers/json';
import { parseAnswer } from '@/api/http/answers/parse-answer';
import { apiPath } from '@/api/http/path';
import { askedDelay } from '@/api/http/retry';
import type { Answer, Call } from '@/api/http/transport';
import type { SignInResult } from '@/domain/registry/sign-in';
import { externalLoginSchema, signInRefusalSchema } from './session.schema';

/** Signs in; a refusal is an answer here. Throws a RequestError if the registry did not decide. */
export function signIn(credentials: { username: string; password: string }): Promise<SignInResult> {
  return showPassword({ method: 'POST', path: '/api/v1/signin', body: credentials });
}

/** Shows again that the person who is signed in is the one at the keyboard; as `signIn` otherwise. */
export function verifyPassword(password: string): Promise<SignInResult> {
  return showPassword({ method: 'POST', path: '/api/v1/signin/verify', body: { password } });
}

/** Ends every session of the person, also those of other browsers (recorded). */
export async function signOut(options: RequestOptions = {}): Promise<void> {
  const call: Call = { method: 'POST', path: '/api/v1/signout', ...options };
  const answer = await ask(call);
  // A person who is not signed in any more has nothing to sign out of.
  if (answer.status >= 400 && answer.status !== 401) throw failureOf(answer);
  discardSession();
}

/** The address at which an identity provider of the registry's lets people sign in. */
export async function externalLoginAddress(id: string, options: RequestOptions = {}): Promise<string> {
  const path = apiPath`/api/v1/externallogin/${id}`;
  const answer = await ask({ method: 'POST', path, body: { kind: 'login' }, ...options });
  if (answer.status >= 400) throw failureOf(answer);
  return parseAnswer(externalLoginSchema, answer);
}

async function showPassword(call: Call): Promise<SignInResult> {
  const answer = await ask(call);
  if (answer.status < 400) {
    countSession();
    return { kind: 'signed-in' };
  }
  return refusalOf(answer);
}

const unverifiedText =
  'The e-mail address of this account has not been confirmed yet. Open the link in the e-mail that the registry sent to it.';

function refusalOf(answer: Answer): SignInResult {
  const failure = failureOf(answer);
  const message = failure.serverMessage ?? failure.message;
  if (answer.status === 429) {
    const retryAfter = answer.headers.get('Retry-After');
    const wait = retryAfter === null ? NaN : askedDelay(retryAfter.trim(), Date.now());
    return { kind: 'throttled', message, retryAfterMs: Number.isNaN(wait) ? null : Math.max(0, wait) };
  }
  if (answer.status !== 403 || member(parseJson(answer.text), 'error') !== undefined) throw failure;
  const refusal = parseAnswer(signInRefusalSchema, answer);
  // The registry has no words for this one (recorded).
  const ownWords = refusal.reason === 'unverified-email' ? unverifiedText : message;
  return { kind: refusal.reason ?? 'other', message: refusal.message ?? ownWords };
}
