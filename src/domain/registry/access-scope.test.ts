import { describe, expect, it } from 'vitest';
import { neededScope } from './access-scope';

const repository = '/api/v1/repository/acme/webapp';

describe('neededScope', () => {
  it.each([
    ['GET', '/api/v1/user/', 'user:read'],
    ['PUT', '/api/v1/user/', 'user:admin'],
    ['GET', '/api/v1/user/starred', 'user:admin'],
    ['POST', '/api/v1/user/starred', 'repo:read'],
    ['DELETE', '/api/v1/user/starred/acme/webapp', 'user:admin'],
    ['GET', '/api/v1/repository', 'repo:read'],
    ['POST', '/api/v1/repository', 'repo:create'],
    ['GET', repository, 'repo:read'],
    ['PUT', repository, 'repo:write'],
    ['DELETE', repository, 'repo:admin'],
    ['GET', `${repository}/tag/`, 'repo:read'],
    ['HEAD', `${repository}/tag/`, 'repo:read'],
    ['PUT', `${repository}/tag/latest`, 'repo:write'],
    ['DELETE', `${repository}/tag/latest`, 'repo:write'],
    ['POST', `${repository}/tag/latest/restore`, 'repo:write'],
    ['POST', `${repository}/tag/latest/expire`, 'repo:write'],
    ['GET', `${repository}/manifest/sha256:00/labels`, 'repo:read'],
    ['POST', `${repository}/manifest/sha256:00/labels`, 'repo:write'],
    ['DELETE', `${repository}/manifest/sha256:00/labels/1`, 'repo:write'],
    ['GET', `${repository}/manifest/sha256:00/security`, 'repo:read'],
    ['PUT', `${repository}/changestate`, 'repo:admin'],
    ['POST', `${repository}/changevisibility`, 'repo:admin'],
    ['GET', `${repository}/logs`, 'repo:admin'],
    ['GET', `${repository}/permissions/user/`, 'repo:admin'],
    ['POST', `${repository}/notification/`, 'repo:admin'],
    ['GET', `${repository}/autoprunepolicy/`, 'repo:admin'],
    // A tag may be named like an address.
    ['PUT', `${repository}/tag/logs`, 'repo:write'],
    ['GET', '/api/v1/repository/mirror/logs', 'repo:read'],
    ['GET', '/api/v1/user/autoprunepolicy/', 'user:admin'],
    ['GET', '/api/v1/organization/acme', 'repo:read'],
    ['GET', '/api/v1/organization/logs', 'repo:read'],
    ['GET', '/api/v1/organization/acme/autoprunepolicy/', 'org:admin'],
    ['GET', '/api/v1/organization/acme/immutabilitypolicy/', 'org:admin'],
    ['PUT', '/api/v1/organization/acme', 'org:admin'],
  ])('%s %s: %s', (method, path, scope) => {
    expect(neededScope(method, path)).toBe(scope);
  });
});
