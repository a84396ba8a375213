import type { RequestError, RequestFailureKind } from './request-failure';

const adviceOfKind: Readonly<Record<RequestFailureKind, string>> = {
  network: 'Check your connection, and whether the registry can be reached at its address. Then try again.',
  timeout: 'Try again. If it happens again, the registry is overloaded: tell the people who run it.',
  unauthorized: 'Sign in, or use an access token that is valid and has the scope.',
  unconfirmed: 'Try again, and type your password when you are asked for it.',
  forbidden:
    'Ask an administrator of the repository or organization for the permission. A token needs the scope as well.',
  'not-found': 'It may be deleted or renamed, or switched off, or not for you to see. Check its name and who you are.',
  conflict: 'It may have changed since it was read. Read it again before you try again.',
  'read-only': 'Wait until changes are possible again, or ask the people who run the registry.',
  'invalid-request': 'Correct what the registry names, and try again.',
  'rate-limited': 'Wait a minute, then try again.',
  starting: 'Wait until the registry has started, then try again.',
  'scanner-down': 'Try again later. If it lasts, tell the people who run the registry.',
  'invalid-answer':
    'Something between you and the registry may have answered instead, or its version is not known to this app. Tell the people who run it.',
  server: 'Try again. If it happens again, tell the people who run the registry, with this request.',
};

/** What a person can do about a failed request, in a sentence or two. */
export function failureAdvice({ kind, errorType }: Pick<RequestError, 'kind' | 'errorType'>): string {
  if (errorType === 'tag_immutable') return 'Somebody who may do so has to remove the immutability of the tag first.';
  return adviceOfKind[kind];
}
