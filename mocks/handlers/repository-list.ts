import { fullNameOf, isInScope, mayCreateIn } from '../access';
import { createRepositorySchema } from '../http/repository-schemas';
import { errors, messageError } from '../http/error-bodies';
import { lastModifiedMs, repositoryBytes } from '../images/manifest-store';
import { json, type MockResponse, Refusal } from '../messages';
import { readBoolean } from '../http/query-values';
import { isObject, readBody } from '../http/request-body';
import type { RequestContext, MockRoute } from '../http/router';
import { storeRepository } from '../build-state';
import type { MockRepository, RegistryState } from '../state';
import { wireSeconds } from '../wire';
import { isListed, isVisible, popularity } from './repositories';
import { mostStarred } from '@/domain/repository/repository';
import { whyNotRepositoryName } from '@/domain/repository/repository-action-rules';

const pageSize = 100;

export const repositoryListRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/repository$/, handler: listRepositories },
  { method: 'POST', pattern: /^\/api\/v1\/repository$/, handler: createRepository },
];

function listRepositories({ state, request, actor }: RequestContext): MockResponse {
  const { query } = request;
  const kind = query.get('repo_kind');
  if (kind !== null && kind !== 'image') throw new Refusal(messageError(400, 'Unknown repository kind'));
  const repositories = select(state, actor.username, query);
  const start = startOf(query.get('next_page'));
  const rest = repositories.filter((repository) => repository.id >= start);
  const next = rest[pageSize];
  return json(200, {
    repositories: rest.slice(0, pageSize).map((repository) => entry(state, actor.username, repository, query)),
    ...(next && { next_page: btoa(JSON.stringify({ start_id: next.id })) }),
  });
}

/**
 * A list needs a namespace, `starred` or `public`. Without `public=true` a namespace's list leaves out public
 * repositories on which the caller has no permission (recorded).
 */
function select(state: RegistryState, username: string | null, query: URLSearchParams): MockRepository[] {
  const isPublic = readBoolean(query, 'public');
  const namespace = query.get('namespace');
  const all = [...state.repositories.values()];
  if (readBoolean(query, 'starred')) {
    const user = state.users.get(username ?? '');
    if (!user) throw new Refusal(errors.badRequest());
    const starred = all.filter(({ namespace: owner, name }) => user.starred.has(fullNameOf(owner, name)));
    // Recorded: 99 at most without a next page, whatever else is asked for, and none that may not be seen any more.
    return starred.filter((repository) => isVisible(state, username, repository)).slice(0, mostStarred);
  }
  if (namespace === null && !isPublic) {
    throw new Refusal(errors.invalidRequest('namespace, starred or public are required for this API call'));
  }
  return all.filter(
    (repository) =>
      (namespace === null || repository.namespace === namespace) &&
      (isPublic ? isVisible : isListed)(state, username, repository),
  );
}

/** Where the page starts. A token that is not ours is ignored (recorded). */
function startOf(token: string | null): number {
  try {
    const content: unknown = JSON.parse(atob(token ?? ''));
    return isObject(content) && typeof content['start_id'] === 'number' ? content['start_id'] : 0;
  } catch {
    return 0;
  }
}

function entry(
  state: RegistryState,
  username: string | null,
  repository: MockRepository,
  query: URLSearchParams,
): Record<string, unknown> {
  const lastModified = lastModifiedMs(repository, state.now());
  const fullName = fullNameOf(repository.namespace, repository.name);
  return {
    namespace: repository.namespace,
    name: repository.name,
    description: repository.description,
    is_public: repository.isPublic,
    kind: 'image',
    state: repository.state,
    ...(readBoolean(query, 'last_modified') && {
      last_modified: lastModified === null ? null : wireSeconds(lastModified),
    }),
    ...(readBoolean(query, 'popularity') && { popularity: popularity(repository) }),
    ...(username !== null && { is_starred: state.users.get(username)?.starred.has(fullName) ?? false }),
    ...(state.features['QUOTA_MANAGEMENT'] && {
      quota_report: {
        quota_bytes: repositoryBytes(repository),
        configured_quota: state.namespaces.get(repository.namespace)?.quotaBytes ?? null,
      },
    }),
  };
}

function createRepository({ state, request, actor }: RequestContext): MockResponse {
  const body = readBody(request, createRepositorySchema);
  if (actor.username === null) {
    throw new Refusal(errors.invalidRequest('Must provide a namespace or must be logged in.'));
  }
  const namespace = typeof body['namespace'] === 'string' ? body['namespace'] : actor.username;
  const name = String(body['repository']);
  if (!isInScope(actor, request) || !mayCreateIn(state, actor.username, namespace)) {
    throw new Refusal(errors.forbidden());
  }
  if (state.repositories.has(fullNameOf(namespace, name))) {
    throw new Refusal(errors.invalidRequest('Repository already exists'));
  }
  if (whyNotRepositoryName(name, state.features['EXTENDED_REPOSITORY_NAMES'] === true) !== undefined) {
    throw new Refusal(errors.invalidRequest('Invalid repository name'));
  }
  const repository = storeRepository(state, fullNameOf(namespace, name), {
    isPublic: body['visibility'] === 'public',
    description: String(body['description']),
  });
  // The person who creates a repository administers it, also without owning the namespace.
  repository.userRoles.set(actor.username, 'admin');
  return json(201, { namespace, name, kind: 'image' });
}
