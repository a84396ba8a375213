import { shortDigest } from '@/domain/image/digest';
import { fullRepositoryName } from '@/domain/repository/repository';
import { longestName } from '@/domain/saved-views/saved-view';
import { tagFilterLabel, tagFilters } from '@/domain/tags/tag-filters';
import { compareTabTitles, repositoryTabTitles, sideParameters, tagTabTitles } from './paths';
import type { Route } from './route';
import { routeOf } from './saved-address';

/** What a parameter of an address narrows a view to, in words. Parameters that only arrange a view have none. */
const parameterWords: Readonly<Record<string, (value: string) => string[]>> = {
  q: quoted,
  where: (value) => (value === '' ? [] : [`Where is ${shortDigest(value)}?`]),
  starred: (value) => (value === 'true' ? ['Starred'] : []),
  filter: (value) => tagFilters.filter((filter) => value.split(',').includes(filter)).map(tagFilterLabel),
  historyTag: (value) => [value],
  historySearch: quoted,
  historyList: (value) => (value === 'deleted' ? ['Deleted tags'] : value === 'agenda' ? ['Agenda'] : []),
  historyAt: (value) => [`As of ${value}`],
  historyFrom: (value) => [`From ${value}`],
  historyTo: (value) => [`Until ${value}`],
  platform: (value) => [value],
  vulnSeverity: listed,
  vulnFixable: (value) => (value === 'true' ? ['Fixable'] : []),
  vulnPackage: (value) => [value],
  vulnSearch: quoted,
  vulnView: (value) => (value === 'upgrades' ? ['Upgrades'] : []),
  pkgSeverity: listed,
  pkgVulnerable: (value) => (value === 'true' ? ['Vulnerable'] : []),
  pkgSearch: quoted,
};

function quoted(value: string): string[] {
  return value === '' ? [] : [`“${value}”`];
}

function listed(value: string): string[] {
  return value.split(',').filter((word) => word !== '');
}

export interface AddressWords {
  /** What it is about: `acme/webapp:latest`. */
  subject: string;
  /** Its tab, and what the view is narrowed to: `Security Report`, `Critical`. The tab that a page opens on goes without saying. */
  tab: string | null;
  narrowed: readonly string[];
}

/** What an address shows, as far as its words are known. */
export function addressWords(address: string): AddressWords {
  const route = routeOf(address);
  const params = new URLSearchParams(address.split(/\?/)[1] ?? '');
  return {
    subject: pageSubject(route, params),
    tab: tabOf(route, params),
    narrowed: [...params].flatMap(([name, value]) => parameterWords[name]?.(value) ?? []),
  };
}

/** An address in one line of words: `acme/webapp · Tags · Critical`. */
export function addressText(address: string): string {
  const { subject, tab, narrowed } = addressWords(address);
  return [subject, tab, ...narrowed].filter((part) => part !== null).join(' · ');
}

/** A name for a view, short enough to be changed a little: `webapp: Critical, Fixable`. */
export function suggestedName(address: string): string {
  const { subject, tab, narrowed } = addressWords(address);
  const short = subject.split('/').at(-1) ?? subject;
  const what = narrowed.length > 0 ? narrowed.join(', ') : tab;
  return (what === null ? short : `${short}: ${what}`).slice(0, longestName).trim();
}

function pageSubject(route: Route, params: URLSearchParams): string {
  switch (route.page) {
    case 'namespace':
    case 'where':
      return route.namespace ?? 'Repositories';
    case 'repository':
    case 'clean-up':
      return fullRepositoryName(route.repository);
    case 'tag':
      return `${fullRepositoryName(route.repository)}:${route.tagName}`;
    case 'compare':
      return `${fullRepositoryName(route.repository)} ${sideWords(params)}`;
    case 'repositories':
    // No view is saved of these.
    case 'sign-in':
    case 'create-account':
    case 'forgot-password':
    case 'oauth-error':
    case 'update-user':
    case 'registry-own':
    case 'not-found':
      return 'Repositories';
  }
}

/** Digests are cut: the whole of them is read by nobody. */
function sideWords(params: URLSearchParams): string {
  const [a, b] = sideParameters.map((name) => (params.get(name) ?? '?').replace(/(sha\d+:[\da-f]{12})[\da-f]+/g, '$1'));
  return `${a} → ${b}`;
}

function tabOf({ page }: Route, params: URLSearchParams): string | null {
  if (page === 'clean-up') return 'Clean up';
  const titles: Readonly<Record<string, string>> =
    page === 'repository'
      ? repositoryTabTitles
      : page === 'tag'
        ? tagTabTitles
        : page === 'compare'
          ? compareTabTitles
          : {};
  const tab = params.get('tab') ?? '';
  return Object.hasOwn(titles, tab) ? (titles[tab] ?? null) : null;
}
