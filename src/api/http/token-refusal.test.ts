import { describe, expect, it } from 'vitest';
import type { RequestFailureKind } from '@/domain/registry/request-failure';
import { tokenFailureOf } from './token-refusal';

const tag = '/api/v1/repository/acme/webapp/tag/latest';
const refused = { error_type: 'insufficient_scope', detail: 'Unauthorized' };

describe('tokenFailureOf', () => {
  it.each<[string, 'GET' | 'PUT', string, number, unknown, RequestFailureKind, RegExp]>([
    [
      'a read',
      'GET',
      '/api/v1/repository/acme/x',
      403,
      refused,
      'forbidden',
      /needs the scope repo:read.*permission\.$/,
    ],
    ['a write', 'PUT', tag, 403, refused, 'forbidden', /needs the scope repo:write/],
    [
      'words of the server',
      'PUT',
      tag,
      403,
      { message: 'Not on Sundays' },
      'forbidden',
      /permission\. Not on Sundays$/,
    ],
    [
      'an unknown token',
      'GET',
      tag,
      401,
      { detail: 'Requires authentication' },
      'unauthorized',
      /did not accept the access token/,
    ],
    // A token that is not known counts as none (recorded).
    [
      'an unknown token’s write',
      'PUT',
      tag,
      403,
      { error: 'CSRF token was invalid or missing.' },
      'unauthorized',
      /did not accept/,
    ],
    ['something else', 'GET', tag, 404, { detail: 'Not Found' }, 'not-found', /does not have this/],
    ['a failure', 'GET', tag, 500, {}, 'server', /could not handle/],
  ])('%s', (_name, method, path, status, body, kind, words) => {
    const failure = tokenFailureOf({ method, path }, { status, text: JSON.stringify(body), headers: new Headers() });
    expect(failure).toMatchObject({ kind, status });
    expect(failure.message).toMatch(words);
  });
});
