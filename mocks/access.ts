import { type AccessScope, neededScope } from '@/domain/registry/access-scope';
import { isNormal } from '@/domain/repository/repository-rules';
import { errors } from './http/error-bodies';
import { findRepository } from './images/manifest-store';
import { type MockRequest, Refusal } from './messages';
import { type MockRepository, type RegistryState, type Role, roles } from './state';

/** Who asks: a session's user, a token's user, or no one. */
export interface Actor {
  username: string | null;
  /** The token's scopes; null for a session, which may do all its user may. */
  scopes: ReadonlySet<string> | null;
  /** The OAuth application whose token was shown. */
  application?: string;
}

const nobody: Actor = { username: null, scopes: null };

/**
 * Works out who asks. A bad bearer token counts as no one, even beside a good session (recorded).
 * Basic credentials count on the security endpoint alone.
 */
export function actorOf(state: RegistryState, request: MockRequest): Actor {
  const authorization = request.headers['authorization'];
  if (authorization === undefined) return { username: state.session.username, scopes: null };
  const [kind, value = ''] = authorization.split(' ');
  if (kind?.toLowerCase() === 'bearer') {
    const token = state.tokens.get(value);
    return token && !token.expired ? token : nobody;
  }
  if (kind?.toLowerCase() === 'basic' && request.path.endsWith('/security')) return basicActor(state, value);
  return nobody;
}

function basicActor(state: RegistryState, credentials: string): Actor {
  const user = [...state.users.values()].find(({ name, password }) => btoa(`${name}:${password}`) === credentials);
  return user ? { username: user.name, scopes: null } : nobody;
}

/** Whether a token has a scope. On repositories, that of a stronger role includes those of weaker ones. */
function hasScope({ scopes }: Actor, scope: AccessScope): boolean {
  if (scopes === null || scopes.has(scope)) return true;
  const weakest = roles.findIndex((role) => scope === `repo:${role}`);
  return weakest !== -1 && roles.slice(weakest).some((role) => scopes.has(`repo:${role}`));
}

/** Whether a token may send such a request at all. What is done with a repository takes a role on it besides (`may`). */
export function isInScope(actor: Actor, { method, path }: MockRequest): boolean {
  return hasScope(actor, neededScope(method, path));
}

function hasFullAccess(state: RegistryState, username: string): boolean {
  const isSuperuser = state.users.get(username)?.isSuperuser ?? false;
  return isSuperuser && (state.features['SUPERUSERS_FULL_ACCESS'] ?? false);
}

/** Sees everything; every write is refused, in its own namespace as well. How Quay words the refusal is not recorded. */
export function isReadOnlySuperuser(state: RegistryState, username: string | null): boolean {
  return username !== null && (state.users.get(username)?.isReadOnlySuperuser ?? false);
}

/** Owners of a namespace: the user itself, members of an admin team, superusers with full access. */
export function isNamespaceAdmin(state: RegistryState, username: string | null, name: string): boolean {
  if (username === null) return false;
  if (username === name || hasFullAccess(state, username)) return true;
  return teamsOf(state, username, name).some((team) => team.role === 'admin');
}

export function teamsOf(state: RegistryState, username: string, namespace: string) {
  const teams = [...(state.namespaces.get(namespace)?.teams.values() ?? [])];
  return teams.filter((team) => team.members.has(username));
}

export function mayCreateIn(state: RegistryState, username: string | null, namespace: string): boolean {
  if (username === null || isReadOnlySuperuser(state, username)) return false;
  if (isNamespaceAdmin(state, username, namespace)) return state.namespaces.has(namespace);
  return teamsOf(state, username, namespace).some((team) => team.role === 'creator');
}

/** The strongest role the user has on the repository itself, public access left out; null for none. */
export function roleOn(state: RegistryState, username: string | null, repository: MockRepository): Role | null {
  if (username === null) return null;
  if (isNamespaceAdmin(state, username, repository.namespace)) return 'admin';
  const granted = teamsOf(state, username, repository.namespace).map((team) => repository.teamRoles.get(team.name));
  const own = repository.userRoles.get(username);
  return roles.findLast((role) => role === own || granted.includes(role)) ?? null;
}

export function may(state: RegistryState, actor: Actor, repository: MockRepository, role: Role): boolean {
  if (role === 'read' && repository.isPublic) return true;
  if (isReadOnlySuperuser(state, actor.username)) return role === 'read' && hasScope(actor, 'repo:read');
  const held = roleOn(state, actor.username, repository);
  return held !== null && hasScope(actor, `repo:${role}`) && roles.indexOf(held) >= roles.indexOf(role);
}

export function fullNameOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/**
 * The repository, for a person who may use it in that role; undefined if it does not exist. Permission comes before
 * existence: 401 without a user, 403 with one, and only owners of the namespace learn that there is nothing (recorded).
 */
export function permitRepository(
  state: RegistryState,
  actor: Actor,
  fullName: string,
  role: Role,
): MockRepository | undefined {
  const repository = findRepository(state, fullName);
  const namespace = fullName.slice(0, fullName.indexOf('/'));
  const permitted = repository
    ? may(state, actor, repository, role)
    : isNamespaceAdmin(state, actor.username, namespace) && hasScope(actor, `repo:${role}`);
  if (!permitted) throw new Refusal(actor.username === null ? errors.unauthenticated() : errors.forbidden());
  return repository;
}

/** As `permitRepository`, and 404 if it does not exist. */
export function requireRepository(state: RegistryState, actor: Actor, fullName: string, role: Role): MockRepository {
  const repository = permitRepository(state, actor, fullName, role);
  if (!repository) throw new Refusal(errors.notFound());
  return repository;
}

/** Numbers that the refusal of a write names; only READ_ONLY's is recorded. */
const stateNumbers = { NORMAL: 0, READ_ONLY: 1, MIRROR: 2, MARKED_FOR_DELETION: 3, ORG_MIRROR: 4, UNKNOWN: 9 };

/** Refuses writes to tags and labels of a repository that is read-only or mirrored. */
export function requireNormalState(repository: MockRepository): void {
  if (!isNormal(repository.state)) throw new Refusal(errors.notNormal(stateNumbers[repository.state]));
}
