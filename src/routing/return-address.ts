import { returnParameter } from './paths';
import { parseRoute, showsRegistry } from './route';

/** A placeholder: only compared, never requested. */
const anyOrigin = 'http://app.invalid';

/**
 * Where a person goes after signing in: the address that they came from, if it is one of this app's own pages, else null.
 * Anything else would let a link send people, freshly signed in, to another site's page that looks the same.
 * @param search the search of the sign-in page's address
 */
export function readReturnAddress(search: string): string | null {
  const address = new URLSearchParams(search).get(returnParameter) ?? '';
  // Browsers take a backslash for a slash, and drop tabs and line breaks, before they look for a host.
  if (!address.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(address)) return null;
  if (!URL.canParse(address, anyOrigin)) return null;
  const { origin, pathname, search: query, hash } = new URL(address, anyOrigin);
  if (origin !== anyOrigin || pathname.startsWith('//')) return null;
  return showsRegistry(parseRoute(pathname)) ? `${pathname}${query}${hash}` : null;
}
