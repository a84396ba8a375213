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

/** The one error that requests throw; `message` is a whole sentence for people. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly kind: RequestFailureKind;
  /** HTTP status; null if no answer came. */
  readonly status: number | null;
  /** The server's own words; null if it said nothing readable. */
  readonly serverMessage: string | null;

  constructor(
    kind: RequestFailureKind,
    message: string,
    details: { status?: number | null; serverMessage?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status ?? null;
    this.serverMessage = details.serverMessage ?? null;
  }
}

/** A sentence for people about anything that was thrown. */
export function explainError(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  return error instanceof Error && error.message !== '' ? error.message : 'Something unexpected happened.';
}
