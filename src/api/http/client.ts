import type { GenericSchema } from 'valibot';
import type { RequestError } from '@/domain/registry/request-failure';
import { resetApiConfiguration } from './configuration';
import {
  adoptCredentials,
  credentialHeaders,
  discardCredentials,
  hasAccessToken,
  resetCredentials,
} from './credentials';
import { failureOf, isCsrfRefusal } from './failure';
import { parseAnswer } from './parse-answer';
import { withSignIn } from './reauthentication';
import { isSafe, withRetries } from './retry';
import { exchange, type Answer, type Call, type HttpMethod } from './transport';

/** What every request function takes as its last argument. */
export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** How soon the browser should send it, compared with other requests. */
  priority?: RequestPriority | undefined;
}

/** One request and what its answer has to look like. */
export interface RequestDescription<T> extends RequestOptions {
  /** Default: GET. */
  method?: HttpMethod;
  /** From the root of the registry; build it with `apiPath`. */
  path: string;
  query?: Call['query'];
  /** Sent as JSON. */
  body?: unknown;
  /** Turns the answer's JSON into what is returned; gets null for an answer without a body. */
  schema: GenericSchema<unknown, T>;
  /** Whether the person may be asked to sign in for it; default: true. */
  needsSession?: boolean;
  /** Milliseconds for each attempt; default: the configured 30 seconds. */
  timeoutMs?: number | undefined;
}

/**
 * Asks the registry and returns the answer in the domain's words. Safe requests are repeated if it may help, writes
 * only after a refused CSRF token. If the session has ended, the person may sign in first. Throws a RequestError; an
 * abort by the caller throws the signal's own reason.
 */
export async function request<T>({ schema, needsSession = true, ...description }: RequestDescription<T>): Promise<T> {
  const call: Call = { method: 'GET', ...description };
  const answer = await (needsSession ? withSignIn(call, () => ask(call)) : ask(call));
  if (answer.status >= 400) throw await failureFor(call, answer);
  return parseAnswer(schema, answer);
}

/** As `request`, but leaves it to the caller what an answer of any status means, and does not ask for a sign-in. */
export async function ask(call: Call): Promise<Answer> {
  call.signal?.throwIfAborted();
  return isSafe(call.method) ? withRetries(() => send(call), call.signal) : sendWrite(call);
}

/** What a refusal means depends on what was shown: with an access token it may be about that. */
async function failureFor(call: Call, answer: Answer): Promise<RequestError> {
  if (!hasAccessToken()) return failureOf(answer);
  const { tokenFailureOf } = await import('./token-refusal');
  return tokenFailureOf(call, answer);
}

/** Forgets session and configuration, as a reload of the page does. */
export function resetApi(): void {
  resetApiConfiguration();
  resetCredentials();
}

async function sendWrite(call: Call): Promise<Answer> {
  const headers = await unlessAborted(credentialHeaders(call.method), call.signal);
  const answer = await send(call, headers);
  if (!isCsrfRefusal(answer) || hasAccessToken()) return answer;
  discardCredentials(headers);
  return send(call, await unlessAborted(credentialHeaders(call.method), call.signal));
}

async function send(call: Call, headers?: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = await exchange({
    ...call,
    headers: headers ?? (await credentialHeaders(call.method)),
    // A token speaks for itself: a session cookie beside it would only tell the registry of another person.
    credentials: hasAccessToken() ? 'omit' : 'same-origin',
  });
  adoptCredentials(answer.headers);
  return answer;
}

/** Lets one caller go while others still wait for the same promise. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
