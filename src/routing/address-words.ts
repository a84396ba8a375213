import { parsePath } from 'react-router-dom';
import { shortDigest } from '@/domain/image/digest';
import { fullRepositoryName } from '@/domain/repository/repository';
import { longestName } from '@/domain/saved-views/saved-view';
import { tagFilterLabel, tagFilters } from '@/domain/tags/tag-filters';
import { historyListTitles, sideParameters } from './paths';
import { tabOf, type Route } from './route';
import { routeOf } from './saved-address';

type Words = Readonly<Record<string, string>>;
type InWords = (value: string) => readonly string[];

/** Kinds of packages that people call otherwise than package URLs do. */
const packageTypeWords: Words = {
  deb: 'Debian',
  rpm: 'RPM',
  apk: 'Alpine',
  npm: 'npm',
  pypi: 'Python',
  golang: 'Go',
  gem: 'Ruby gem',
  nuget: 'NuGet',
  generic: 'Other',
};

const listsOfHistory: InWords = (value) =>
  Object.hasOwn(historyListTitles, value) ? listed(historyListTitles)(value) : [];

/**
 * What a parameter of an address narrows a view to, in the words that stand on the page; test/address-words.test.ts knows
 * the parameters that do not, and compares the words. They are not imported: the code of a page is not fetched for this.
 */
export const parameterWords: Readonly<Record<string, InWords>> = {
  q: quoted,
  where: (value) => (value === '' ? [] : [`Where is ${shortDigest(value)}?`]),
  starred: flagged('Starred'),
  filter: (value) => tagFilters.filter((filter) => value.split(',').includes(filter)).map(tagFilterLabel),
  show: listed({ goes: 'Go', stays: 'Kept', untouched: 'Not taken' }),
  new: flagged('Only new since the last run'),
  historyTag: exactly,
  historySearch: quoted,
  historyList: listsOfHistory,
  // Of an earlier version.
  view: listsOfHistory,
  historyAt: after('As of'),
  historyFrom: after('From'),
  historyTo: after('Until'),
  historyKinds: listed({ pruned: 'Auto-pruned (estimate)', lost: 'Can no longer be restored' }),
  historyState: listed({
    all: '',
    changed: 'Different now',
    same: 'Same as now',
    moved: 'Moved since',
    gone: 'Gone since',
    new: 'Not there then',
  }),
  platform: exactly,
  vulnSeverity: listed(),
  vulnFixable: flagged('Fixable'),
  vulnPackage: exactly,
  vulnSearch: quoted,
  vulnView: (value) => (value === 'upgrades' ? ['Upgrades'] : []),
  vulnChange: listed({ changed: 'Changed severity' }),
  vulnType: listed(packageTypeWords),
  vulnLayer: ofLayer,
  vulnRisk: listed({
    now: 'Act now',
    soon: 'Act soon',
    kev: 'Known exploited',
    'vex:unsaid': 'Nothing said',
    'epss:0.01': 'EPSS 1% or more',
    'epss:0.1': 'EPSS 10% or more',
    'epss:0.5': 'EPSS 50% or more',
  }),
  pkgSeverity: listed(),
  pkgVulnerable: flagged('Vulnerable'),
  pkgSearch: quoted,
  pkgChange: listed(),
  pkgType: listed(packageTypeWords),
  pkgLayer: ofLayer,
  sbomSearch: quoted,
  sbomIn: listed({ sbom: 'In the SBOM only', scanner: 'Found by the scanner only', unknown: 'In the SBOM' }),
  configSearch: quoted,
  configDifferences: flagged('Only differences'),
  labelsSearch: quoted,
  labelsDifferences: flagged('Only differences'),
  layersSearch: quoted,
  layersDifferences: flagged('Only differences'),
};

function quoted(value: string): string[] {
  return value === '' ? [] : [`“${value}”`];
}

function exactly(value: string): string[] {
  return value === '' ? [] : [value];
}

function after(word: string): InWords {
  return (value) => (value === '' ? [] : [`${word} ${value}`]);
}

function flagged(words: string): InWords {
  return (value) => (value === 'true' ? [words] : []);
}

function ofLayer(value: string): string[] {
  return value === '' ? [] : [value === 'none' ? 'Layer not known' : `Layer ${shortDigest(value)}`];
}

/** Most words are read as addresses spell them: `will-expire` is "Will expire", `vex:not_affected` "Not affected". */
function listed(others: Words = {}): InWords {
  const inWords = (word: string) => {
    if (Object.hasOwn(others, word)) return others[word] ?? '';
    const text = word.slice(word.indexOf(':') + 1).replaceAll(/[-_]/g, ' ');
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  };
  return (value) =>
    value
      .split(',')
      .map(inWords)
      .filter((text) => text !== '');
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
  const { search = '' } = parsePath(address);
  const params = new URLSearchParams(search);
  return {
    subject: pageSubject(route, params),
    tab: tabTitle(route, search),
    narrowed: [...params].flatMap(([name, value]) =>
      Object.hasOwn(parameterWords, name) ? (parameterWords[name]?.(value) ?? []) : [],
    ),
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

function tabTitle(route: Route, search: string): string | null {
  if (route.page === 'clean-up') return 'Clean up';
  return new URLSearchParams(search).has('tab') ? (tabOf(route, search)?.title ?? null) : null;
}
