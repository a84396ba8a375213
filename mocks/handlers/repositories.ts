import { millisecondsInDay } from 'date-fns/constants';
import { settableStates } from '@/domain/repository/repository';
import { isNormal, isOrganizationMirror } from '@/domain/repository/repository-rules';
import {
  fullNameOf,
  isNamespaceAdmin,
  isReadOnlySuperuser,
  may,
  permitRepository,
  requireRepository,
  roleOn,
} from '../access';
import { changeStateSchema, changeVisibilitySchema, updateRepositorySchema } from '../http/repository-schemas';
import { apiError } from '../http/error-bodies';
import { findManifest, isActive, repositoryBytes } from '../images/manifest-store';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { readBoolean } from '../http/query-values';
import { createRandom, uuidFor } from '../random';
import { readBody } from '../http/request-body';
import { belowRepository, type RequestContext, type MockRoute } from '../http/router';
import type { MockRepository, RegistryState } from '../state';
import { timeMachineOf } from '../tag-store';
import { wireDate } from '../wire';

/** The general route comes last in the table: whatever no other route takes is looked up as a repository's name. */
export const repositoryRoutes: readonly MockRoute[] = [
  { method: 'POST', pattern: belowRepository('/changevisibility'), handler: changeVisibility },
  { method: 'PUT', pattern: belowRepository('/changestate'), handler: changeState, feature: 'REPO_MIRROR' },
  { method: 'GET', pattern: belowRepository(''), handler: getRepository },
  { method: 'PUT', pattern: belowRepository(''), handler: updateRepository },
  { method: 'DELETE', pattern: belowRepository(''), handler: deleteRepository },
];

function getRepository({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'read');
  const namespace = state.namespaces.get(repository.namespace);
  const fullName = fullNameOf(repository.namespace, repository.name);
  const starred = state.users.get(actor.username ?? '')?.starred.has(fullName) ?? false;
  return json(200, {
    namespace: repository.namespace,
    name: repository.name,
    kind: 'image',
    description: repository.description,
    is_public: repository.isPublic,
    is_organization: namespace?.kind === 'organization',
    is_starred: starred,
    status_token: repository.isPublic ? '' : uuidFor(fullName),
    trust_enabled: false,
    tag_expiration_s: timeMachineOf(state, repository).tagExpirationSeconds,
    is_free_account: true,
    state: repository.state,
    ...(readBoolean(request.query, 'includeTags', true) && { tags: tagsByName(state, repository) }),
    ...(readBoolean(request.query, 'includeStats') && { stats: statistics(state, fullName) }),
    can_write: isNormal(repository.state) && may(state, actor, repository, 'write'),
    // A read-only superuser is called an administrator, and refused all the same.
    can_admin: may(state, actor, repository, 'admin') || isReadOnlySuperuser(state, actor.username),
  });
}

/** At most 500 active tags by name, with fewer members than the tag list has. */
function tagsByName(state: RegistryState, repository: MockRepository): Record<string, unknown> {
  const now = state.now();
  const rows = repository.rows.filter((row) => isActive(row, now)).slice(0, 500);
  return Object.fromEntries(
    rows.map((row) => {
      const manifest = findManifest(repository, row.digest);
      const tag = {
        name: row.name,
        size: manifest?.isIndex ? null : (manifest?.compressedSize ?? null),
        last_modified: wireDate(row.startMs),
        ...(row.endMs !== null && { expiration: wireDate(row.endMs) }),
        manifest_digest: row.digest,
      };
      return [row.name, tag];
    }),
  );
}

/**
 * Actions per day over three months, up to yesterday; days that have a row come first, then the rest, newest first
 * (recorded).
 */
function statistics(state: RegistryState, fullName: string): { date: string; count: number }[] {
  const random = createRandom(`stats ${fullName}`);
  const days = Array.from({ length: 91 }, (_, age) => ({
    date: new Date(state.now() - (age + 1) * millisecondsInDay).toISOString().slice(0, 10),
    count: random.whole(0, 5) === 0 ? random.whole(1, 400) : 0,
  }));
  return [...days.filter((day) => day.count > 0), ...days.filter((day) => day.count === 0)];
}

function updateRepository({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'write');
  repository.description = String(readBody(request, updateRepositorySchema)['description']);
  return json(200, { success: true });
}

/** A repository that does not exist is deleted all the same: 204 (recorded). */
function deleteRepository({ state, actor, params }: RequestContext): MockResponse {
  const fullName = params['repository'] ?? '';
  permitRepository(state, actor, fullName, 'admin');
  state.repositories.delete(fullName);
  for (const user of state.users.values()) user.starred.delete(fullName);
  return noContent();
}

/** Answers `null` for a repository that does not exist (recorded). */
function changeVisibility({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = permitRepository(state, actor, params['repository'] ?? '', 'admin');
  const body = readBody(request, changeVisibilitySchema);
  if (!repository) return json(200, null);
  repository.isPublic = body['visibility'] === 'public';
  return json(200, { success: true });
}

function changeState({ state, request, actor, params }: RequestContext): MockResponse {
  const repository = requireRepository(state, actor, params['repository'] ?? '', 'admin');
  const wanted = readBody(request, changeStateSchema)['state'];
  if (isOrganizationMirror(repository.state)) {
    throw new Refusal(apiError(400, 'invalid_request', 'ORG_MIRROR state is managed by organization-level mirroring'));
  }
  repository.state = settableStates.find((settable) => settable === wanted) ?? 'NORMAL';
  return json(200, { success: true });
}

/** Repositories that belong into lists of this user. */
export function isListed(state: RegistryState, username: string | null, repository: MockRepository): boolean {
  return (
    isReadOnlySuperuser(state, username) ||
    isNamespaceAdmin(state, username, repository.namespace) ||
    roleOn(state, username, repository) !== null
  );
}

/** Repositories that this user may see: those, and public ones. */
export function isVisible(state: RegistryState, username: string | null, repository: MockRepository): boolean {
  return repository.isPublic || isListed(state, username, repository);
}

/** How much a repository is used, as lists show it. */
export function popularity(repository: MockRepository): number {
  return repositoryBytes(repository) > 0 ? 12.5 : 0;
}
