/** Scopes that an OAuth access token of Quay may have, as far as this app's requests need them. */
export type AccessScope =
  'repo:read' | 'repo:write' | 'repo:admin' | 'repo:create' | 'user:read' | 'user:admin' | 'org:admin';

/** What comes after `/api/v1/repository/<name>` and wants more than reading or writing tags. */
const administered =
  /\/(permissions|notification|mirror|autoprunepolicy|immutabilitypolicy|trigger|tokens|logs|aggregatelogs|exportlogs|changevisibility|changestate|changetrust)(\/|$)/;

/** What a writer changes below a repository. */
const written = /\/(tag\/[^/]+(\/(restore|expire))?|manifest\/[^/]+\/labels(\/[^/]+)?)$/;

/**
 * The scope that the registry asks of a token for a request, as its own list of the API (`/api/v1/discovery`) names it.
 * @param method upper case
 * @param path from the root of the registry, without a query
 */
export function neededScope(method: string, path: string): AccessScope {
  const isRead = method === 'GET' || method === 'HEAD';
  if (path === '/api/v1/user/starred' && method === 'POST') return 'repo:read';
  if (/^\/api\/v1\/user\/starred(\/|$)/.test(path)) return 'user:admin';
  if (path.startsWith('/api/v1/user/')) return isRead ? 'user:read' : 'user:admin';
  if (path.startsWith('/api/v1/organization/') && !isRead) return 'org:admin';
  if (/^\/api\/v1\/repository\/?$/.test(path)) return isRead ? 'repo:read' : 'repo:create';
  if (!path.startsWith('/api/v1/repository/')) return 'repo:read';
  if (written.test(path)) return isRead ? 'repo:read' : 'repo:write';
  if (administered.test(path)) return 'repo:admin';
  if (isRead) return 'repo:read';
  // The repository itself: writers change its description, administrators delete it.
  return method === 'PUT' ? 'repo:write' : 'repo:admin';
}
