import type { RepositoryName } from '@/domain/repository/repository';
import {
  cleanUpSegment,
  compareSegment,
  compareTabTitles,
  firstCompareTab,
  firstRepositoryTab,
  firstTagTab,
  repositoryTabTitles,
  ruleParameter,
  sideParameters,
  tagTabTitles,
} from './paths';
import { registrySegments } from './registry-segments';

/** What an address means. Addresses are parsed here and built in paths.ts. */
export type Route =
  | { page: 'repositories' }
  | { page: 'namespace'; kind: 'organization' | 'user'; namespace: string }
  /** The search for an image in the repositories of a namespace, or of one that is still to be chosen. */
  | { page: 'where'; namespace: string | null }
  | { page: 'repository'; repository: RepositoryName }
  | { page: 'tag'; repository: RepositoryName; tagName: string }
  /** Two images side by side; `repository` is the one that sides without a repository belong to. */
  | { page: 'compare'; repository: RepositoryName }
  /** What rules would remove of a repository. */
  | { page: 'clean-up'; repository: RepositoryName }
  | { page: 'sign-in' }
  | { page: 'create-account' }
  | { page: 'forgot-password' }
  /** An identity provider did not let the person in; Quay sends people here with the reason. */
  | { page: 'oauth-error' }
  /** Quay sends people here to complete their profile. */
  | { page: 'update-user' }
  /** A page that the registry has and this app has not. */
  | { page: 'registry-own' }
  | { page: 'not-found' };

/** Below `/signin`, which cannot be a namespace. */
const forgotPasswordSegment = 'forgot-password';

const signInPages: ReadonlySet<Route['page']> = new Set(['sign-in', 'create-account', 'forgot-password']);

/** Whether a page is about signing in: it is open to everyone, and nothing leads back to it. */
export function isSignInPage({ page }: Pick<Route, 'page'>): boolean {
  return signInPages.has(page);
}

const notFound: Route = { page: 'not-found' };
const registryOwn: Route = { page: 'registry-own' };

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Decoded segments of a path, or null if it is badly encoded. */
function segmentsOf(pathname: string): string[] | null {
  const segments = pathname.split('/').slice(1).map(decodeSegment);
  return segments.some((segment) => segment === null) ? null : segments.filter((segment) => segment !== null);
}

const isEmpty = (segment: string) => segment === '';

/**
 * The address that a path stands for: `/acme` is short for `/organization/acme`, `/acme/webapp` for
 * `/repository/acme/webapp` and `/` for the repositories, as in Quay's own UI. Any other path stands for itself.
 */
export function canonicalPath(pathname: string): string {
  const segments = segmentsOf(pathname);
  if (segments === null) return pathname;
  const [first = '', second = '', ...rest] = segments;
  const isBare = second === '' && rest.every(isEmpty);
  if (isBare && ['', 'organization', 'user'].includes(first)) return '/repository';
  if (first === '' || ownSegments.has(first) || registrySegments.has(first)) return pathname;
  return isBare ? `/organization/${pathname.split('/')[1] ?? ''}` : `/repository${pathname}`;
}

/** First segments that are this app's own, as they are the registry's. */
const ownSegments = new Set([
  'organization',
  'user',
  'repository',
  'signin',
  'createaccount',
  'oauth-error',
  'updateuser',
]);

/**
 * Reads an address (the encoded path, without the base path, and the search).
 *
 * The address of a tag's page has `tag` as its second-to-last segment, as Quay's own UI does, so that its links work here.
 * A nested repository that looks the same (`team/tag/tools`) is addressed with a slash at the end; see paths.ts.
 * The address of a comparison ends in `compare` and names a side; without any it is that of a repository.
 * The address of a clean-up ends in `clean-up`; with a tab or a slash at the end it is that of a repository.
 */
export function parseRoute(pathname: string, search = ''): Route {
  const segments = segmentsOf(canonicalPath(pathname));
  if (segments === null) return notFound;
  const [first = '', second = '', ...rest] = segments;
  const isBare = second === '' && rest.every(isEmpty);

  const isWhere = /[?&]where=/.test(search);

  if (first === 'repository') {
    if (!isBare) return parseRepositoryRoute(second, rest, search);
    return isWhere ? { page: 'where', namespace: null } : { page: 'repositories' };
  }
  if (first === 'organization' || first === 'user') {
    if (!rest.every(isEmpty)) return notFound;
    return isWhere ? { page: 'where', namespace: second } : { page: 'namespace', kind: first, namespace: second };
  }
  if (first === 'signin' && isBare) return { page: 'sign-in' };
  if (first === 'signin' && second === forgotPasswordSegment && rest.every(isEmpty)) return { page: 'forgot-password' };
  if (first === 'createaccount' && isBare) return { page: 'create-account' };
  if (first === 'oauth-error' && isBare) return { page: 'oauth-error' };
  if (first === 'updateuser' && isBare) return { page: 'update-user' };
  return registrySegments.has(first) ? registryOwn : notFound;
}

/** Whether a page shows content of the registry. Other pages can be seen without signing in, and are no place to return to. */
export function showsRegistry(route: Route): boolean {
  return !isSignInPage(route) && !['oauth-error', 'registry-own', 'not-found'].includes(route.page);
}

/** Whether a page belongs to the list of repositories and what is below it. */
export function isBelowRepositories({ page }: Route): boolean {
  return ['repositories', 'namespace', 'repository', 'tag', 'compare', 'clean-up', 'where'].includes(page);
}

interface PageTabs {
  /** The one that the page opens on. */
  first: string;
  titles: Readonly<Record<string, string>>;
}

const pageTabs: Readonly<Partial<Record<Route['page'], PageTabs>>> = {
  repository: { first: firstRepositoryTab, titles: repositoryTabTitles },
  tag: { first: firstTagTab, titles: tagTabTitles },
  compare: { first: firstCompareTab, titles: compareTabTitles },
};

/** The tab that a page shows at an address, as the address spells it and as people read it; null if it has none of that name. */
export function tabOf({ page }: Route, search: string): { name: string; title: string } | null {
  const tabs = pageTabs[page];
  const name = new URLSearchParams(search).get('tab') ?? tabs?.first ?? '';
  const title = tabs !== undefined && Object.hasOwn(tabs.titles, name) ? tabs.titles[name] : undefined;
  return title === undefined ? null : { name, title };
}

/** Quay's own build page and a page by digest that it once had; no repository may be called so. */
const isBuildOrManifest = (parts: string[]) =>
  parts.length >= 3 &&
  /^(build\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|manifest\/sha256:[\da-f]+)$/.test(parts.slice(-2).join('/'));

function namesSide(search: string): boolean {
  const params = new URLSearchParams(search);
  return sideParameters.some((name) => params.has(name));
}

/** A repository of that name has a tab in its address, and a tag of that name no rule. */
function isCleanUp(parts: string[], search: string): boolean {
  const params = new URLSearchParams(search);
  const looksLikeTag = parts.length >= 3 && parts.at(-2) === 'tag';
  return looksLikeTag ? params.has(ruleParameter) : !params.has('tab');
}

function parseRepositoryRoute(namespace: string, rest: string[], search: string): Route {
  const hasSlashAtEnd = rest.length > 1 && rest.at(-1) === '';
  const parts = hasSlashAtEnd ? rest.slice(0, -1) : rest;
  if (namespace === '' || parts.length === 0 || parts.includes('')) return notFound;

  if (isBuildOrManifest(parts)) return registryOwn;

  const tagName = parts.at(-1);
  if (!hasSlashAtEnd && parts.length >= 2 && tagName === compareSegment && namesSide(search)) {
    return { page: 'compare', repository: { namespace, name: parts.slice(0, -1).join('/') } };
  }
  if (!hasSlashAtEnd && parts.length >= 2 && tagName === cleanUpSegment && isCleanUp(parts, search)) {
    return { page: 'clean-up', repository: { namespace, name: parts.slice(0, -1).join('/') } };
  }
  if (!hasSlashAtEnd && parts.length >= 3 && parts.at(-2) === 'tag' && tagName !== undefined) {
    return { page: 'tag', repository: { namespace, name: parts.slice(0, -2).join('/') }, tagName };
  }
  return { page: 'repository', repository: { namespace, name: parts.join('/') } };
}
