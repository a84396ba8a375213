import type { RepositoryState } from '@/domain/repository/repository';
import type { MockManifest, PullCount } from './images/manifest-state';
import type { MockPolicies } from './policy-state';

/** Roles on a repository, weakest first. */
export const roles = ['read', 'write', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface MockUser {
  name: string;
  email: string;
  password: string;
  isSuperuser: boolean;
  /** Listed in GLOBAL_READONLY_SUPER_USERS. */
  isReadOnlySuperuser: boolean;
  /** Whether the e-mail address is confirmed; without that the person cannot sign in, if the registry sends e-mails. */
  isVerified: boolean;
  /** Full names of starred repositories. */
  starred: Set<string>;
}

export interface MockTeam {
  name: string;
  description: string;
  role: 'admin' | 'creator' | 'member';
  members: Set<string>;
}

/** A user's own namespace or an organization. */
export interface MockNamespace {
  name: string;
  kind: 'user' | 'organization';
  email: string;
  /** The time machine's window in seconds. */
  tagExpirationSeconds: number;
  teams: Map<string, MockTeam>;
  /** Quota in bytes; null without one. */
  quotaBytes: number | null;
  policies: MockPolicies;
}

/** One row of a tag's history. All times in milliseconds since 1970; the wire cuts them to seconds. */
export interface MockTagRow {
  name: string;
  digest: string;
  startMs: number;
  /** When it ended or will end; null for a tag that does not expire. */
  endMs: number | null;
  reversion: boolean;
  immutable: boolean;
}

/** An entry of a repository's log; `metadata` goes over the wire as it is. */
export interface MockLogEntry {
  kind: string;
  atMs: number;
  /** A user or a robot account (`acme+ci`); null for people who are not signed in. */
  performer: string | null;
  metadata: Record<string, unknown>;
}

export interface MockRepository {
  /** Order of creation; repository lists follow it. */
  id: number;
  namespace: string;
  name: string;
  description: string | null;
  isPublic: boolean;
  state: RepositoryState;
  userRoles: Map<string, Role>;
  teamRoles: Map<string, Role>;
  /** Newest start first, then by name. */
  rows: MockTagRow[];
  manifests: Map<string, MockManifest>;
  /** By name of the tag. `digest`: what its last pull led to, if the tag has moved since. */
  tagPulls: Map<string, PullCount & { digest?: string }>;
  /** Its own, without those of its namespace. */
  policies: MockPolicies;
  /** What was done with it, oldest first. */
  log: MockLogEntry[];
  /** Fills rows and manifests of a large repository when it is first looked into; then undefined. */
  fill: (() => void) | undefined;
  /** What a repository list says of a repository that is not filled yet. */
  outline: { lastModifiedMs: number | null; bytes: number } | undefined;
}

export interface MockToken {
  username: string;
  scopes: ReadonlySet<string>;
  expired: boolean;
  /** The name of the OAuth application that it belongs to. */
  application?: string;
}

/** What the administrators say to everybody, as it goes over the wire. */
export interface MockMessage {
  uuid: string;
  content: string;
  severity: 'info' | 'warning' | 'error';
  media_type: 'text/plain' | 'text/markdown';
}

export interface RegistryState {
  now: () => number;
  features: Record<string, boolean>;
  config: Record<string, unknown>;
  registryState: 'normal' | 'readonly';
  isInAccountRecoveryMode: boolean;
  /** Until then the proxy before the registry answers in its place, in milliseconds since 1970; 0 for a registry that runs. */
  startsAtMs: number;
  users: Map<string, MockUser>;
  namespaces: Map<string, MockNamespace>;
  /** By full name. */
  repositories: Map<string, MockRepository>;
  tokens: Map<string, MockToken>;
  /** The oldest first. */
  messages: MockMessage[];
  /** Codes with which a person who is invited makes an account. */
  inviteCodes: Set<string>;
  /** `freshUntilMs`: how long the password counts as typed just now, in milliseconds since 1970. */
  session: { username: string | null; csrfToken: string; freshUntilMs: number };
  /** Until when an account takes no password after a wrong one, in milliseconds since 1970; by user name. */
  passwordWaits: Map<string, number>;
  /** How often each scenario was asked, so that one can fail twice and then work. */
  scenarioCounts: Map<string, number>;
  /** False while changes that worked are made again: no scenario may spoil them this time. */
  playsScenarios: boolean;
  counters: { repository: number; label: number; session: number; policy: number };
  lastCollectionMs: number;
}
