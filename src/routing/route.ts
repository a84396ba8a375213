import type { RepositoryName } from '@/domain/repository';

/** What an address means. Addresses are parsed here and built in paths.ts; nothing else knows their shape. */
export type Route =
  | { page: 'repositories' }
  | { page: 'namespace'; kind: 'organization' | 'user'; namespace: string }
  | { page: 'repository'; repository: RepositoryName }
  | { page: 'tag'; repository: RepositoryName; tagName: string }
  | { page: 'sign-in' }
  | { page: 'create-account' }
  | { page: 'forgot-password' }
  | { page: 'redirect'; to: string }
  | { page: 'not-found' };

/** First segments that are never taken for a namespace, because the registry itself uses (or used) them. */
const reservedFirstSegments = new Set([
  'overview',
  'organization',
  'repository',
  'about',
  'security',
  'service-keys',
  'change-log',
  'usage-logs',
  'messages',
  'build-logs',
  'user',
  'signin',
  'createaccount',
  'oauth-error',
  'api',
  'v2',
]);

/** Below `/signin`, which is nobody's namespace. */
const forgotPasswordSegment = 'forgot-password';

/** Pages for people who are not signed in. */
const signInPages: ReadonlySet<Route['page']> = new Set(['sign-in', 'create-account', 'forgot-password']);

/** Whether a page is about getting in: it is open to everybody, and nothing leads back to it. */
export function isSignInPage({ page }: Pick<Route, 'page'>): boolean {
  return signInPages.has(page);
}

const notFound: Route = { page: 'not-found' };

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/**
 * Reads an address (the encoded path, without the base path).
 *
 * A tag's page is told by its second-to-last segment being `tag`, as Quay's own UI does, so that its links work here.
 * A nested repository that looks the same (`team/tag/tools`) is addressed with a slash at the end; see paths.ts.
 */
export function parseRoute(pathname: string): Route {
  const raw = pathname.split('/').slice(1);
  const segments = raw.map(decodeSegment);
  if (segments.some((segment) => segment === null)) return notFound;
  const [first = '', second = '', ...rest] = segments.filter((segment) => segment !== null);
  const isBare = second === '' && rest.every((segment) => segment === '');

  if (first === '' && isBare) return { page: 'redirect', to: '/repository' };
  if (first === 'repository') return isBare ? { page: 'repositories' } : parseRepositoryRoute(second, rest);
  if (first === 'organization' || first === 'user') {
    if (isBare) return { page: 'redirect', to: '/repository' };
    return rest.every((segment) => segment === '') ? { page: 'namespace', kind: first, namespace: second } : notFound;
  }
  if (first === 'signin' && isBare) return { page: 'sign-in' };
  if (first === 'signin' && second === forgotPasswordSegment && rest.every((segment) => segment === '')) {
    return { page: 'forgot-password' };
  }
  if (first === 'createaccount' && isBare) return { page: 'create-account' };
  if (first === '' || reservedFirstSegments.has(first)) return notFound;
  if (isBare) return { page: 'redirect', to: `/organization/${raw[0]}` };
  return { page: 'redirect', to: `/repository${pathname}` };
}

function parseRepositoryRoute(namespace: string, rest: string[]): Route {
  const hasSlashAtEnd = rest.length > 1 && rest.at(-1) === '';
  const parts = hasSlashAtEnd ? rest.slice(0, -1) : rest;
  if (namespace === '' || parts.length === 0 || parts.includes('')) return notFound;

  const tagName = parts.at(-1);
  if (!hasSlashAtEnd && parts.length >= 3 && parts.at(-2) === 'tag' && tagName !== undefined) {
    return { page: 'tag', repository: { namespace, name: parts.slice(0, -2).join('/') }, tagName };
  }
  return { page: 'repository', repository: { namespace, name: parts.join('/') } };
}
