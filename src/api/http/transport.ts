import { RequestError } from '@/domain/registry/request-failure';
import { apiConfiguration } from './configuration';

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';

/** Query members; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** One attempt to ask the registry something. */
export interface Call {
  method: HttpMethod;
  /** From the root of the registry, already encoded. */
  path: string;
  query?: Query | undefined;
  /** Sent as JSON; undefined sends no body. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /**
   * Whether cookies go along; default: on the own origin only. Quay's session cookie (SameSite=Lax) does not get to other
   * origins anyway, and a request that wanted it would be refused there: the API lets in every origin, but no cookies.
   */
  credentials?: 'omit' | 'same-origin';
  signal?: AbortSignal | undefined;
  priority?: RequestPriority | undefined;
  /** Milliseconds for this attempt, body included; default: the configured one. */
  timeoutMs?: number | undefined;
}

/** An answer, whatever its status, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The body as it came; '' if there is none. */
  text: string;
}

/** What is remembered of an answer: neither its body nor any header. */
export interface AnswerNote {
  method: HttpMethod;
  /** With its query. */
  path: string;
  status: number;
  /** Milliseconds since 1970. */
  askedAt: number;
  /** Until the whole answer was there, in milliseconds. */
  tookMs: number;
  /** Of the body of the answer, decompressed. */
  bytes: number;
}

let noteAnswer: (note: AnswerNote, signal: AbortSignal | undefined) => void = () => undefined;

/** Says who is told of every answer, with the signal that the caller gave. */
export function watchAnswers(note: typeof noteAnswer): void {
  noteAnswer = note;
}

/**
 * Sends one request and reads the whole answer. An answer of any status is a success here.
 * Throws a RequestError of kind 'network' or 'timeout'; an abort by the caller throws the signal's own reason.
 */
export async function exchange(call: Call): Promise<Answer> {
  call.signal?.throwIfAborted();
  const timeoutMs = call.timeoutMs ?? apiConfiguration().timeoutMs;
  const controller = new AbortController();
  let isTimeout = false;
  const timer = setTimeout(() => {
    isTimeout = true;
    controller.abort();
  }, timeoutMs);
  const passOn = () => controller.abort(call.signal?.reason);
  call.signal?.addEventListener('abort', passOn, { once: true });
  try {
    const askedAt = Date.now();
    const begun = performance.now();
    const response = await fetch(address(call), requestInit(call, controller.signal));
    // Read as bytes: to count those of a text of megabytes would take as long as to parse it.
    const body = await response.arrayBuffer();
    const text = new TextDecoder().decode(body);
    const { status, headers } = response;
    const { method } = call;
    const tookMs = performance.now() - begun;
    noteAnswer({ method, path: pathOf(call), status, askedAt, tookMs, bytes: body.byteLength }, call.signal);
    return { status, headers, text };
  } catch (cause) {
    if (call.signal?.aborted) throw call.signal.reason;
    if (isTimeout) throw timeoutFailure(timeoutMs, cause);
    throw new RequestError('network', 'The registry could not be reached.', { cause });
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', passOn);
  }
}

function address(call: Call): string {
  return apiConfiguration().baseUrl + pathOf(call);
}

export function pathOf({ path, query = {} }: Call): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  const search = parameters.toString();
  return search === '' ? path : `${path}?${search}`;
}

function requestInit(
  { method, body, headers, priority, credentials = 'same-origin' }: Call,
  signal: AbortSignal,
): RequestInit {
  return {
    method,
    headers: {
      Accept: 'application/json',
      // Without it Quay answers 400 to a browser (BROWSER_API_CALLS_XHR_ONLY, on by default).
      'X-Requested-With': 'XMLHttpRequest',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(priority === undefined ? {} : { priority }),
    credentials,
    signal,
  };
}

function timeoutFailure(timeoutMs: number, cause: unknown): RequestError {
  const seconds = Math.max(1, Math.round(timeoutMs / 1000));
  const words = `The registry did not answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return new RequestError('timeout', words, { cause });
}
