/** What went wrong with a request, as far as it matters to what a person can do about it. */
export type RequestFailureKind =
  | 'network'
  | 'timeout'
  | 'unauthorized'
  | 'unconfirmed'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'read-only'
  | 'invalid-request'
  | 'rate-limited'
  | 'starting'
  | 'scanner-down'
  | 'invalid-answer'
  | 'server';

/** The request that failed, as the registry's API knows it. */
export interface FailedRequest {
  method: string;
  /** From the root of the registry, encoded, with its query. */
  path: string;
  /** What was sent as JSON; undefined if nothing was. */
  body?: unknown;
}

/** The one error that requests throw; `message` is a whole sentence for people. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: RequestFailureKind;
  /** HTTP status; null if no answer came. */
  readonly status: number | null;
  /** The server's own words; null if it said nothing readable. */
  readonly serverMessage: string | null;
  /** The API's own word for the failure, such as `insufficient_scope`; null if it gave none. */
  readonly errorType: string | null;
  /** The client notes it. Null if nothing was sent, and for sign-in and accounts, whose requests hold passwords. */
  request: FailedRequest | null = null;

  constructor(
    kind: RequestFailureKind,
    message: string,
    details: { status?: number | null; serverMessage?: string | null; errorType?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status ?? null;
    this.serverMessage = details.serverMessage ?? null;
    this.errorType = details.errorType ?? null;
  }
}

/** A failure of which the request is known. */
export type NamedFailure = RequestError & { request: FailedRequest };

export function isNamedFailure(error: unknown): error is NamedFailure {
  return error instanceof RequestError && error.request !== null;
}

/** Whether the person was asked for the password and declined: nothing was done, and that is no failure. */
export function isDeclined(error: unknown): boolean {
  return error instanceof RequestError && error.kind === 'unconfirmed';
}

/** A sentence for people about anything that was thrown. */
export function explainError(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  return error instanceof Error && error.message !== '' ? error.message : 'Something unexpected happened.';
}
