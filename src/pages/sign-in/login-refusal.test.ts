// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readLoginRefusal } from './login-refusal';

describe('readLoginRefusal', () => {
  it.each<[search: string, provider: string, reason: string]>([
    ['', '', ''],
    ['?provider=&error_description=', '', ''],
    ['?provider=GitHub&error_description=No+such+user', 'GitHub', 'No such user'],
    ['?error_description=Access%20denied%0A%00now', '', 'Access denied now'],
    ['?provider=a&provider=b', 'a', ''],
    ['?provider=%E2%80%AEbuHtiG', 'buHtiG', ''],
    ['?error_description=%3Cb%3Ebold%3C%2Fb%3E', '', '<b>bold</b>'],
    ['?error_description=%zz', '', '%zz'],
  ])('reads %j', (search, provider, reason) => {
    expect(readLoginRefusal(search)).toEqual({ provider, reason });
  });

  it('bounds what it reads, and splits no character', () => {
    const search = `?${new URLSearchParams({ provider: '😀'.repeat(500), error_description: 'y'.repeat(9000) }).toString()}`;
    expect(readLoginRefusal(search)).toEqual({ provider: `${'😀'.repeat(60)}…`, reason: `${'y'.repeat(400)}…` });
  });
});
