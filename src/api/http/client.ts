import type { GenericSchema } from 'valibot';
import type { RequestError } from '@/domain/registry/request-failure';
import { callPath, type ApiCall } from '@/domain/api-calls/api-call';
import { resetApiConfiguration } from './configuration';
import {
  adoptCredentials,
  credentialHeaders,
  discardCredentials,
  hasAccessToken,
  resetCredentials,
} from './credentials';
import { failureOf, isCsrfRefusal } from './failure';
import { withNamedFailure } from './named-failure';
import { parseAnswer } from './answers/parse-answer';
import { withSignIn } from './reauthentication';
import { isSafe, withRetries } from './retry';
import { tokenFailureOf } from './token-refusal';
import { exchange, type Answer, type Call } from './transport';

/** What every request function takes as its last argument. */
export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** How soon the browser should send it, compared with other requests. */
  priority?: RequestPriority | undefined;
}

/** A write as it is shown and sent, and what its answer has to look like. */
export interface ApiWrite<T> extends ApiCall {
  /** Turns the answer's JSON into what is returned; gets null for an answer without a body. */
  schema: GenericSchema<unknown, T>;
}

/** One read and what its answer has to look like. */
export interface RequestDescription<T> extends RequestOptions {
  /** From the root of the registry; build it with `apiPath`. */
  path: string;
  query?: Call['query'];
  /** Turns the answer's JSON into what is returned; gets null for an answer without a body. */
  schema: GenericSchema<unknown, T>;
  /** Whether the person may be asked to sign in for it; default: true. */
  needsSession?: boolean;
  /** Milliseconds for each attempt; default: the configured 30 seconds. */
  timeoutMs?: number | undefined;
}

/**
 * Reads from the registry and returns the answer in the domain's words. It is repeated if that may help. If the session
 * has ended, the person may sign in first. Throws a RequestError; an abort by the caller throws the signal's own reason.
 */
export async function request<T>({ schema, needsSession = true, ...description }: RequestDescription<T>): Promise<T> {
  const call: Call = { ...description, method: 'GET' };
  return understand(schema, call, () => (needsSession ? withSignIn(call, () => ask(call)) : ask(call)));
}

/**
 * Sends a write as it is described, which is what people are shown of it. No other write leaves the app, but for those of
 * sign-in and accounts. It is repeated only after a refused CSRF token. Asks for a sign-in and throws as `request` does.
 */
export async function send<T>(write: ApiWrite<T>, options: RequestOptions = {}): Promise<T> {
  const call: Call = { method: write.method, path: callPath(write), body: write.body, ...options };
  return understand(write.schema, call, () => withSignIn(call, () => ask(call)));
}

/**
 * As `request`, but leaves it to the caller what an answer of any status means, and does not ask for a sign-in.
 * For sign-in and accounts, whose writes carry passwords and are never shown.
 */
export async function ask(call: Call): Promise<Answer> {
  call.signal?.throwIfAborted();
  return isSafe(call.method) ? withRetries(() => exchangeAs(call), call.signal) : askToWrite(call);
}

/** Gets an answer and turns it into the domain's words. */
function understand<T>(schema: GenericSchema<unknown, T>, call: Call, get: () => Promise<Answer>): Promise<T> {
  return withNamedFailure(call, async () => {
    const answer = await get();
    if (answer.status >= 400) throw failureFor(call, answer);
    return parseAnswer(schema, answer);
  });
}

/** What a refusal means depends on what was shown: with an access token it may be about that. */
function failureFor(call: Call, answer: Answer): RequestError {
  return hasAccessToken() ? tokenFailureOf(call, answer) : failureOf(answer);
}

/** Forgets session and configuration, as a reload of the page does. */
export function resetApi(): void {
  resetApiConfiguration();
  resetCredentials();
}

async function askToWrite(call: Call): Promise<Answer> {
  const headers = await unlessAborted(credentialHeaders(call.method), call.signal);
  const answer = await exchangeAs(call, headers);
  if (!isCsrfRefusal(answer) || hasAccessToken()) return answer;
  discardCredentials(headers);
  return exchangeAs(call, await unlessAborted(credentialHeaders(call.method), call.signal));
}

async function exchangeAs(call: Call, headers?: Readonly<Record<string, string>>): Promise<Answer> {
  const answer = await exchange({
    ...call,
    headers: headers ?? (await credentialHeaders(call.method)),
    // A token speaks for itself: a session cookie beside it would only name another person.
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
