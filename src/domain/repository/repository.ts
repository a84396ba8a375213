import type { MalformedEntry } from '@/domain/tags/tag';

/** A repository's full name: the namespace (user or organization) and the name below it, which may contain slashes. */
export interface RepositoryName {
  namespace: string;
  name: string;
}

/** States a Quay repository can be in; UNKNOWN stands for a state this app does not know yet. */
export type RepositoryState = 'NORMAL' | 'READ_ONLY' | 'MIRROR' | 'ORG_MIRROR' | 'MARKED_FOR_DELETION' | 'UNKNOWN';

/** What the repository's own page knows about it (GET repository). */
export interface RepositorySettings extends RepositoryName {
  description: string;
  isPublic: boolean;
  isOrganization: boolean;
  isStarred: boolean;
  state: RepositoryState;
  /** The time machine's window in seconds: how long a removed tag can be brought back. 0 means not at all. */
  tagExpirationSeconds: number;
  /** False for every repository that is not in state NORMAL, for every person. */
  canWrite: boolean;
  canAdmin: boolean;
}

/** How much was done with a repository on one day (pushes, pulls, changes). */
export interface ActivityDay {
  /** `2026-11-24`, in UTC. */
  date: string;
  count: number;
}

/** States that people with admin permission can choose with the mirroring feature, in the server's order (recorded). */
export const settableStates = ['NORMAL', 'READ_ONLY', 'MIRROR'] as const satisfies readonly RepositoryState[];
export type SettableState = (typeof settableStates)[number];

/** A repository that a person wants to make. */
export interface NewRepository extends RepositoryName {
  isPublic: boolean;
  /** Markdown; may be empty. */
  description: string;
}

export interface RepositorySummary extends RepositoryName {
  description: string;
  isPublic: boolean;
  state: RepositoryState;
  isStarred: boolean;
  /** Milliseconds since 1970; null for a repository that was never pushed to. */
  lastModifiedAt: number | null;
  /** Present with quota management only. */
  quota: { usedBytes: number; limitBytes: number | null } | null;
}

/** The server names no more of a person's starred repositories than these (recorded). */
export const mostStarred = 99;

export interface RepositoryListPage {
  repositories: RepositorySummary[];
  /** Asks for the next page; null on the last one. */
  nextPageToken: string | null;
  /** Entries that could not be understood; the rest of the page is still shown. */
  malformed: MalformedEntry[];
}

/** A repository as the server's search shows it. */
export type FoundRepository = Pick<
  RepositorySummary,
  'namespace' | 'name' | 'description' | 'isPublic' | 'lastModifiedAt'
>;

/** The server's search tells so many matches on a page, and no page after the tenth (recorded). */
export const matchesPerPage = 10;
export const lastSearchPage = 10;

/** A namespace that the server's search found. */
export interface FoundNamespace {
  name: string;
  kind: 'organization' | 'user';
}

/** One page of the server's search. */
export interface FoundRepositoryPage {
  repositories: FoundRepository[];
  hasAdditional: boolean;
  malformed: MalformedEntry[];
}

/** `namespace/name`, as people write it and as the API's paths spell it (unencoded). */
export function fullRepositoryName({ namespace, name }: RepositoryName): string {
  return `${namespace}/${name}`;
}
