import { paths } from './paths';
import { readReturnAddress } from './return-address';
import { canonicalPath, isSignInPage, parseRoute, showsRegistry, type Route } from './route';

/** Where a person is: the encoded path (without the base path), the search with its `?`, the hash with its `#`. */
export interface Address {
  pathname: string;
  search: string;
  hash: string;
}

/** What decides about pages besides their address. `must-sign-in`: the registry shows nothing to people it does not know. */
export type Visitor = 'signed-in' | 'anonymous' | 'must-sign-in';

export interface ResolvedAddress {
  /** The page to draw. */
  route: Route;
  /** The address that belongs to it; the browser's is replaced if it differs. */
  address: Address;
}

/**
 * Which page an address leads to, for whom: short addresses stand for long ones, who must sign in does that first and is
 * brought back, and people who are signed in are led away from the sign-in pages. There is a page for every address, and what is
 * resolved stays as it is.
 */
export function resolveAddress({ pathname, search, hash }: Address, visitor: Visitor): ResolvedAddress {
  const route = parseRoute(pathname, search);
  const address = { pathname: canonicalPath(pathname) + missingSlash(pathname, route), search, hash };
  if (isSignInPage(route) && visitor === 'signed-in') {
    return resolveAddress(readAddress(readReturnAddress(search) ?? paths.repositories()), visitor);
  }
  if (visitor === 'must-sign-in' && showsRegistry(route)) {
    const signIn = readAddress(paths.signIn(address.pathname + search + hash));
    return { route: { page: 'sign-in' }, address: signIn };
  }
  return { route, address };
}

/** A repository that is called like a clean-up is told apart by its tab at first, and its tabs may leave that out. */
function missingSlash(pathname: string, route: Route): string {
  const isAlike = route.page === 'repository' && /.\/clean-up$/.test(route.repository.name);
  return isAlike && !pathname.endsWith('/') ? '/' : '';
}

/** A placeholder: only compared, never requested. */
function readAddress(text: string): Address {
  const { pathname, search, hash } = new URL(text, 'http://app.invalid');
  return { pathname, search, hash };
}
