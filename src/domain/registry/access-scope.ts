/** Scopes that an OAuth access token of Quay may have, as far as this app's requests need them. */
export type AccessScope =
  | 'repo:read'
  | 'repo:write'
  | 'repo:admin'
  | 'repo:create'
  | 'user:read'
  | 'user:admin'
  | 'org:admin';

/** What comes after the name of a repository or an organization and is for those who administer it. */
const administered =
  /^\/api\/v1\/(?:repository\/[^/]+\/.+|organization\/[^/]+)\/(permissions|notification|mirror|autoprunepolicy|immutabilitypolicy|trigger|tokens|logs|aggregatelogs|exportlogs|changevisibility|changestate|changetrust)(\/|$)/;

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
  if (path === '/api/v1/user/' && isRead) return 'user:read';
  if (path.startsWith('/api/v1/user/')) return 'user:admin';
  if (path.startsWith('/api/v1/organization/')) return isRead && !administered.test(path) ? 'repo:read' : 'org:admin';
  if (/^\/api\/v1\/repository\/?$/.test(path)) return isRead ? 'repo:read' : 'repo:create';
  if (!path.startsWith('/api/v1/repository/')) return 'repo:read';
  if (written.test(path)) return isRead ? 'repo:read' : 'repo:write';
  if (administered.test(path)) return 'repo:admin';
  if (isRead) return 'repo:read';
  // The repository itself: writers change its description, administrators delete it.
  return method === 'PUT' ? 'repo:write' : 'repo:admin';
}
