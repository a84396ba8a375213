import { RequestError, type RequestFailureKind } from '@/domain/registry/request-failure';
import { parseJson } from './answers/json';
import { readRefusal } from './refusal.schema';
import { isMarkup, serverWords } from './server-words';
import type { Answer } from './transport';

/** Turns an answer with a status of 400 or more into the one error that requests throw. */
export function failureOf({ status, text }: Pick<Answer, 'status' | 'text'>): RequestError {
  const { kind, sentence, tellsAll = false } = judge(status, text);
  const words = serverWords(text);
  const message = words === null || tellsAll || isFormula(words) ? sentence : `${sentence} ${punctuated(words)}`;
  return new RequestError(kind, message, { status, serverMessage: words, errorType: errorTypeOf(text) });
}

function errorTypeOf(text: string): string | null {
  const { type } = readRefusal(parseJson(text));
  return typeof type === 'string' ? type.slice(0, 100) : null;
}

/**
 * True for Quay's answer to a write without a valid CSRF token. It is a 403 like a missing permission; only its
 * `{"error"}` body tells them apart.
 */
export function isCsrfRefusal({ status, text }: Pick<Answer, 'status' | 'text'>): boolean {
  if (status !== 403) return false;
  const { error } = readRefusal(parseJson(text));
  return typeof error === 'string' && error.startsWith('CSRF token');
}

/** True for the answer to requests that want a password that was typed not long ago (FRESH_LOGIN_TIMEOUT). */
export function isFreshLoginDemand({ status, text }: Pick<Answer, 'status' | 'text'>): boolean {
  return status === 401 && readRefusal(parseJson(text)).wantsFreshLogin;
}

interface Judgement {
  kind: RequestFailureKind;
  sentence: string;
  /** The server's words would add nothing that a person can use. */
  tellsAll?: boolean;
}

function judge(status: number, text: string): Judgement {
  const body = parseJson(text);
  if (isReadOnlyRegistry(status, body))
    return { kind: 'read-only', sentence: 'The registry is read-only at the moment.' };
  if (isReadOnlyRepository(status, body)) {
    return {
      kind: 'read-only',
      sentence: 'This repository takes no changes: it is read-only or a mirror.',
      tellsAll: true,
    };
  }
  if (isCsrfRefusal({ status, text })) {
    return {
      kind: 'forbidden',
      sentence: 'The registry did not accept this session. Reload the page and try again.',
      tellsAll: true,
    };
  }
  if (isFreshLoginDemand({ status, text })) {
    return {
      kind: 'unconfirmed',
      sentence: 'The registry wants the password for this, which was not confirmed.',
      tellsAll: true,
    };
  }
  switch (status) {
    case 401:
      return { kind: 'unauthorized', sentence: 'You have to sign in to see or do this.' };
    case 403:
      return { kind: 'forbidden', sentence: 'You do not have permission to see or do this.' };
    case 404:
      return { kind: 'not-found', sentence: 'The registry does not have this (any more).' };
    // A feature that is switched off answers 404 to GET and 405 to the other methods.
    case 405:
      return { kind: 'not-found', sentence: 'This registry does not offer this.', tellsAll: true };
    case 409:
      return { kind: 'conflict', sentence: 'The registry refused the change.' };
    case 429:
      return { kind: 'rate-limited', sentence: 'The registry got too many requests. Wait a moment and try again.' };
    case 520:
      return { kind: 'scanner-down', sentence: 'The security scanner does not answer.', tellsAll: true };
    case 502:
    case 503:
    case 504:
      if (body === undefined || isMarkup(text)) {
        return { kind: 'starting', sentence: 'The registry is starting or unreachable.', tellsAll: true };
      }
  }
  if (status >= 500) return { kind: 'server', sentence: 'The registry could not handle the request.' };
  return { kind: 'invalid-request', sentence: 'The registry did not accept the request.' };
}

/** 405 in the registry protocol's shape as recorded, or a 503 in the API's own shape; both have the member of `isReadOnly`. */
function isReadOnlyRegistry(status: number, body: unknown): boolean {
  if (status !== 405 && status !== 503) return false;
  const { errors, isReadOnly } = readRefusal(body);
  if (!Array.isArray(errors)) return isReadOnly;
  return errors.map(readRefusal).some((error) => error.isReadOnly || /read-only/i.test(String(error.message)));
}

function isReadOnlyRepository(status: number, body: unknown): boolean {
  const { message } = readRefusal(body);
  return status === 503 && typeof message === 'string' && /read[ -]only or mirror/i.test(message);
}

/** Words that only name the status once more. */
function isFormula(words: string): boolean {
  return /^(requires authentication|unauthorized|not found|the browser \(or proxy\) sent a request)/i.test(words);
}

function punctuated(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
