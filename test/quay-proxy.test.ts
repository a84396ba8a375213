import { describe, expect, it } from 'vitest';
import { cookieForPlainHttp, quayProxy, REGISTRY_PATHS } from '../scripts/vite-quay-proxy';

describe('REGISTRY_PATHS', () => {
  const goesToRegistry = (url: string) => REGISTRY_PATHS.some((path) => new RegExp(path).test(url));

  it.each([
    '/api/v1/user/',
    '/csrf_token',
    '/config',
    '/config?x=1',
    '/oauth/authorize',
    '/v2',
    '/v2/',
    '/v2/_catalog',
    '/confirm?code=1',
    '/confirminvite?code=1',
    '/recovery?code=1',
    '/authrepoemail?code=1',
  ])('%s goes to the registry', (url) => {
    expect(goesToRegistry(url)).toBe(true);
  });

  it.each([
    '/',
    '/apiary/tools',
    '/config/repo',
    '/configs',
    '/v2ray/core',
    '/oauthority/x',
    '/repository/api/v1',
    '/csrf_token/x',
    '/recovery/repo',
    '/confirmed',
  ])('%s is a page', (url) => {
    expect(goesToRegistry(url)).toBe(false);
  });
});

describe('cookieForPlainHttp', () => {
  it.each([
    ['s=1; Secure; HttpOnly; Path=/; SameSite=Lax', 's=1; HttpOnly; Path=/; SameSite=Lax'],
    ['s=1; Path=/; secure', 's=1; Path=/'],
    ['s=1; SameSite=None; Secure', 's=1; SameSite=Lax'],
    ['s=Secure; Path=/secure', 's=Secure; Path=/secure'],
    ['s=1; Path=/', 's=1; Path=/'],
  ])('%s', (cookie, expected) => {
    expect(cookieForPlainHttp(cookie)).toBe(expected);
  });
});

describe('quayProxy', () => {
  it('checks certificates unless told otherwise', () => {
    expect(Object.values(quayProxy('https://quay.example.com/', false)).map((one) => one.secure)).not.toContain(false);
    expect(Object.values(quayProxy('https://quay.example.com/', true)).map((one) => one.secure)).not.toContain(true);
  });

  it('refuses an address that is none', () => {
    expect(() => quayProxy('quay.example.com', false)).toThrow(/Invalid URL/);
  });
});
