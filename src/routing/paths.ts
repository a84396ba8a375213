import type { RepositoryName } from '@/domain/repository/repository';
import type { Priority } from '@/domain/risk/priority';
import type { Severity } from '@/domain/scan/scan';
import type { TagFilter } from '@/domain/tags/tag-filters';
import { policyHash } from './policy-address';
import { searchText } from './search-text';

/** Tabs of the repository page, as the address spells them. */
export const repositoryTabNames = ['information', 'tags', 'history', 'settings'] as const;
export type RepositoryTabName = (typeof repositoryTabNames)[number];

/** The one that the page opens on. */
export const firstRepositoryTab: RepositoryTabName = 'tags';

/** Their names as people read them. */
export const repositoryTabTitles: Record<RepositoryTabName, string> = {
  information: 'Information',
  tags: 'Tags',
  history: 'Tag history',
  settings: 'Settings',
};

/** What the tag history lists besides its changes, as the address spells it, by their names as people read them. */
export const historyListTitles = {
  deleted: 'Recently deleted',
  agenda: 'Agenda',
  table: 'Timeline as a table',
} as const;

/** Tabs of the registry's own repository page that this app does not have, as addresses from there spell them. */
export const registryTabNames = ['logs', 'mirroring', 'builds'] as const;
export type RegistryTabName = (typeof registryTabNames)[number];

/** Tabs of the tag page, as the address spells them. */
export const tagTabNames = ['details', 'layers', 'securityreport', 'packages', 'modelcard', 'referrers'] as const;
export type TagTabName = (typeof tagTabNames)[number];

/** The one that the page opens on. */
export const firstTagTab: TagTabName = 'details';

export const tagTabTitles: Record<TagTabName, string> = {
  details: 'Details',
  layers: 'Layers',
  securityreport: 'Security Report',
  packages: 'Packages',
  modelcard: 'Model Card',
  referrers: 'Referrers',
};

/** Tabs of the comparison page, as the address spells them. */
export const compareTabNames = ['vulnerabilities', 'packages', 'layers', 'config', 'labels'] as const;
export type CompareTabName = (typeof compareTabNames)[number];

/** The one that the page opens on. */
export const firstCompareTab: CompareTabName = 'vulnerabilities';

export const compareTabTitles: Record<CompareTabName, string> = {
  vulnerabilities: 'Vulnerabilities',
  packages: 'Packages',
  layers: 'Layers',
  config: 'Config',
  labels: 'Labels',
};

/** Last segment of a comparison's address, and the parameters that name its sides; see route.ts. */
export const compareSegment = 'compare';
export const sideParameters = ['a', 'b'] as const;

/** Last segment of the address of a repository's clean-up, and the parameter that its rules stand in; see route.ts. */
export const cleanUpSegment = 'clean-up';
export const ruleParameter = 'rule';

/** Parameter of the sign-in page's address that says where to go afterwards; Quay's own name for it. */
export const returnParameter = 'redirect_url';

/** Parameter of the address in an invitation that says who is invited; the API's own name for it. */
export const inviteParameter = 'invite_code';

type AddressParameters = Record<string, string | undefined>;

function withQuery(path: string, query: AddressParameters): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, value);
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

function repositoryPath({ namespace, name }: RepositoryName): string {
  return ['/repository', namespace, ...name.split('/')].map(encodePart).join('/');
}

function encodePart(part: string, position: number): string {
  return position === 0 ? part : encodeURIComponent(part);
}

/** Every address of the app is built here, with each part encoded. */
export const paths = {
  repositories: () => '/repository',

  /** Where to sign in; `returnTo` is the app's own address to go to afterwards. */
  signIn: (returnTo?: string) => withQuery('/signin', { [returnParameter]: returnTo }),

  createAccount: (returnTo?: string) => withQuery('/createaccount', { [returnParameter]: returnTo }),
  forgotPassword: (returnTo?: string) => withQuery('/signin/forgot-password', { [returnParameter]: returnTo }),

  organization: (namespace: string) => `/organization/${encodeURIComponent(namespace)}`,
  user: (name: string) => `/user/${encodeURIComponent(name)}`,

  /**
   * The search for an image in a namespace; without one it is chosen there.
   *
   * @param query as `whereViewState` of pages/where reads it
   */
  where(namespace: string | null, query: { where?: string; digest?: string; tag?: string } = {}): string {
    const path = namespace === null ? paths.repositories() : paths.organization(namespace);
    return path + searchText(new URLSearchParams({ where: '', ...query }));
  },

  repository(
    repository: RepositoryName,
    query: {
      tab?: RepositoryTabName | RegistryTabName;
      historyList?: keyof typeof historyListTitles;
      historyTag?: string;
      q?: string;
      in?: 'digest';
      regex?: 'true';
      filter?: TagFilter;
      signatures?: 'true';
    } = {},
  ): string {
    // A name such as team/tag/tools would read as the tag `tools` of `team`, and team/clean-up as its clean-up; the slash at the end tells them apart.
    const looksLikeOther = /.\/(tag\/[^/]+|clean-up)$/.test(repository.name);
    return withQuery(repositoryPath(repository) + (looksLikeOther ? '/' : ''), query);
  },

  tag(
    repository: RepositoryName,
    tagName: string,
    query: {
      tab?: TagTabName;
      digest?: string;
      platform?: string;
      vulnPackage?: string;
      vulnSeverity?: Severity;
      vulnFixable?: 'true';
      vulnRisk?: Priority;
    } = {},
  ): string {
    return withQuery(`${repositoryPath(repository)}/tag/${encodeURIComponent(tagName)}`, query);
  },

  /**
   * Two images side by side. At least one side has to be named: without any, the address is that of a repository.
   *
   * @param query `a` and `b` as `sideText` of domain/compare writes them; `with` looks for the other side of `b` in its tag's history
   */
  compare(
    repository: RepositoryName,
    query: { a?: string; b?: string; platform?: string; tab?: CompareTabName; with?: 'previous' },
  ): string {
    return withQuery(`${repositoryPath(repository)}/${compareSegment}`, query);
  },

  /** A policy among those of its repository. */
  policy(repository: RepositoryName, policyId: string): string {
    return paths.repository(repository, { tab: 'settings' }) + policyHash(policyId);
  },

  /** The clean-up of a repository by rules. */
  cleanUp(repository: RepositoryName): string {
    // Of team/tag it would read as the tag `clean-up` of `team`; a rule tells them apart, be it an empty one.
    const looksLikeTag = /.\/tag$/.test(repository.name);
    return withQuery(`${repositoryPath(repository)}/${cleanUpSegment}`, looksLikeTag ? { [ruleParameter]: '' } : {});
  },
};
