/** A request as the mock registry sees it: no fetch, no service worker, no clock. */
export interface MockRequest {
  /** Upper case. */
  method: string;
  /** The encoded pathname, e.g. `/api/v1/repository/acme/webapp/tag/`. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

/** The registry's answer. Status 0 stands for a connection that breaks: no answer at all. */
export interface MockResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  /** How long the entry should hold the answer back, in milliseconds (slow scenarios). */
  delayMs?: number;
}

/** Thrown by a handler to end a request early with a refusal. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly response: MockResponse;

  constructor(response: MockResponse) {
    super(`refused with status ${response.status}`);
    this.response = response;
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): MockResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** 204, which Quay sends with a JSON content type and without a body. */
export function noContent(): MockResponse {
  return { status: 204, headers: { 'content-type': 'application/json' }, body: null };
}

export function html(status: number, body: string): MockResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
