import { fullNameOf } from '../access';
import { lastModifiedMs } from '../images/manifest-store';
import { json, type MockResponse } from '../messages';
import { readBoolean, readWhole } from '../http/query-values';
import type { RequestContext, MockRoute } from '../http/router';
import type { MockRepository, RegistryState } from '../state';
import { avatarBody, wireSeconds } from '../wire';
import { isVisible, popularity } from './repositories';
import { lastSearchPage, matchesPerPage } from '@/domain/repository/repository';

export const findRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/find\/all$/, handler: findAll },
  { method: 'GET', pattern: /^\/api\/v1\/find\/repositories$/, handler: findRepositories },
];

/**
 * Namespaces and repositories. An empty text finds nothing, nor does the name of a user without repositories (recorded).
 * Recorded of namespaces is the beginning of a name only; how many are told of each kind is not.
 */
function findAll({ state, request, actor }: RequestContext): MockResponse {
  const text = (request.query.get('query') ?? '').toLowerCase();
  if (text === '') return json(200, { results: [] });
  const visible = [...state.repositories.values()].filter((one) => isVisible(state, actor.username, one));
  const owners = new Set(visible.map(({ namespace }) => namespace));
  const namespaces = [...owners].filter((name) => name.toLowerCase().startsWith(text));
  const repositories = visible.filter((repository) => matches(repository, text));
  return json(200, {
    results: [
      ...namespaces.slice(0, matchesPerPage).map((name) => namespaceBody(state, name, 0.9)),
      ...repositories.slice(0, matchesPerPage).map((repository) => resultBody(state, repository, false)),
    ],
  });
}

/** Repositories that the caller may see whose name or description contains the text. */
function findRepositories({ state, request, actor }: RequestContext): MockResponse {
  const { query } = request;
  const text = (query.get('query') ?? '').toLowerCase();
  // Later pages are answered as the last one (recorded).
  const page = Math.min(lastSearchPage, Math.max(1, readWhole(query, 'page', 1, 'The page.')));
  const start = (page - 1) * matchesPerPage;
  const found = [...state.repositories.values()].filter(
    (repository) => isVisible(state, actor.username, repository) && matches(repository, text),
  );
  return json(200, {
    results: found
      .slice(start, start + matchesPerPage)
      .map((repository) => resultBody(state, repository, readBoolean(query, 'includeUsage'))),
    has_additional: found.length > start + matchesPerPage,
    page,
    page_size: matchesPerPage,
    start_index: start,
  });
}

/** `acme/web` is a namespace and a part of a name; a namespace alone finds nothing (recorded). */
function matches({ namespace, name, description }: MockRepository, text: string): boolean {
  const slash = text.indexOf('/');
  if (slash !== -1) return namespace.toLowerCase() === text.slice(0, slash) && name.includes(text.slice(slash + 1));
  return name.toLowerCase().includes(text) || (description ?? '').toLowerCase().includes(text);
}

function resultBody(state: RegistryState, repository: MockRepository, usage: boolean): Record<string, unknown> {
  const { namespace, name, description, isPublic } = repository;
  const modified = lastModifiedMs(repository, state.now());
  const stars = [...state.users.values()].filter(({ starred }) => starred.has(fullNameOf(namespace, name)));
  return {
    kind: 'repository',
    title: 'repo',
    namespace: namespaceBody(state, namespace, 1),
    name,
    description,
    is_public: isPublic,
    score: 4,
    href: `/repository/${namespace}/${name}`,
    ...(usage && {
      last_modified: modified === null ? null : wireSeconds(modified),
      stars: stars.length,
      popularity: popularity(repository),
    }),
  };
}

function namespaceBody(state: RegistryState, name: string, score: number): Record<string, unknown> {
  const isOrganization = state.namespaces.get(name)?.kind !== 'user';
  return {
    title: isOrganization ? 'org' : 'user',
    kind: isOrganization ? 'organization' : 'user',
    avatar: avatarBody(name, isOrganization ? 'org' : 'user'),
    name,
    score,
    href: `/${isOrganization ? 'organization' : 'user'}/${name}`,
  };
}
