import { defaultFeatures } from './config-body';
import type { MockManifest } from './images/manifest-state';
import type { MockNamespace, MockRepository, MockTeam, RegistryState, Role, MockTagRow } from './state';
import { compareRows } from './tag-store';

const twoWeeksSeconds = 1_209_600;

/** A registry without users, namespaces or repositories. */
export function createEmptyState(now: () => number): RegistryState {
  return {
    now,
    features: defaultFeatures(),
    config: {},
    registryState: 'normal',
    isInAccountRecoveryMode: false,
    startsAtMs: 0,
    users: new Map(),
    namespaces: new Map(),
    repositories: new Map(),
    tokens: new Map(),
    messages: [],
    inviteCodes: new Set(),
    session: { username: null, csrfToken: 'csrf-token-0', freshUntilMs: 0 },
    passwordWaits: new Map(),
    scenarioCounts: new Map(),
    playsScenarios: true,
    counters: { repository: 0, label: 0, session: 0, policy: 0 },
    lastCollectionMs: now(),
  };
}

/** A user with the password `password` and a namespace of the same name. */
export function addUser(
  state: RegistryState,
  name: string,
  { isSuperuser = false, isReadOnlySuperuser = false } = {},
): void {
  const email = `${name}@acme.example.com`;
  state.users.set(name, {
    name,
    email,
    password: 'password',
    isSuperuser,
    isReadOnlySuperuser,
    isVerified: true,
    starred: new Set(),
  });
  addNamespace(state, name, 'user');
}

function addNamespace(state: RegistryState, name: string, kind: MockNamespace['kind']): MockNamespace {
  const namespace: MockNamespace = {
    name,
    kind,
    email: `${name}@acme.example.com`,
    tagExpirationSeconds: twoWeeksSeconds,
    teams: new Map(),
    quotaBytes: null,
    policies: { autoPrune: [], immutability: [] },
  };
  state.namespaces.set(name, namespace);
  return namespace;
}

export interface TeamSeed {
  role: MockTeam['role'];
  members: string[];
  description?: string;
}

export function addOrganization(
  state: RegistryState,
  name: string,
  { teams, quotaBytes = null }: { teams: Record<string, TeamSeed>; quotaBytes?: number | null },
): void {
  const namespace = addNamespace(state, name, 'organization');
  namespace.quotaBytes = quotaBytes;
  for (const [teamName, { role, members, description = '' }] of Object.entries(teams)) {
    namespace.teams.set(teamName, { name: teamName, description, role, members: new Set(members) });
  }
}

export interface RepositorySeed {
  isPublic?: boolean;
  description?: string | null;
  state?: MockRepository['state'];
  userRoles?: Record<string, Role>;
  teamRoles?: Record<string, Role>;
}

/** An empty repository, e.g. `acme/teams/nested/app`. */
export function storeRepository(state: RegistryState, fullName: string, seed: RepositorySeed = {}): MockRepository {
  const slash = fullName.indexOf('/');
  state.counters.repository += 1;
  const repository: MockRepository = {
    id: state.counters.repository,
    namespace: fullName.slice(0, slash),
    name: fullName.slice(slash + 1),
    description: seed.description ?? null,
    isPublic: seed.isPublic ?? false,
    state: seed.state ?? 'NORMAL',
    userRoles: new Map(Object.entries(seed.userRoles ?? {})),
    teamRoles: new Map(Object.entries(seed.teamRoles ?? {})),
    rows: [],
    manifests: new Map(),
    tagPulls: new Map(),
    policies: { autoPrune: [], immutability: [] },
    log: [],
    fill: undefined,
    outline: undefined,
  };
  state.repositories.set(fullName, repository);
  return repository;
}

export function addManifest(repository: MockRepository, manifest: MockManifest): MockManifest {
  repository.manifests.set(manifest.digest, manifest);
  return manifest;
}

export type RowSeed = Pick<MockTagRow, 'name' | 'digest' | 'startMs'> & Partial<MockTagRow>;

/** Adds a row to the history; `sortRows` must follow once all are there. */
export function addRow(repository: MockRepository, seed: RowSeed): void {
  repository.rows.push({ endMs: null, reversion: false, immutable: false, ...seed });
}

export function putRowsInOrder(repository: MockRepository): void {
  repository.rows.sort(compareRows);
}
