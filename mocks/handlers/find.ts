import { fullNameOf } from '../access';
import { lastModifiedMs } from '../images/manifest-store';
import { json, type MockResponse } from '../messages';
import { readBoolean, readWhole } from '../http/query-values';
import type { RequestContext, MockRoute } from '../http/router';
import type { MockRepository, RegistryState } from '../state';
import { avatarBody, wireSeconds } from '../wire';
import { isVisible, popularity } from './repositories';

const pageSize = 10;
/** Later pages are answered as this one (recorded). */
const lastPage = 10;

export const findRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/find\/repositories$/, handler: findRepositories },
];

/** Repositories that the caller may see whose name or description contains the text. */
function findRepositories({ state, request, actor }: RequestContext): MockResponse {
  const { query } = request;
  const text = (query.get('query') ?? '').toLowerCase();
  const page = Math.min(lastPage, Math.max(1, readWhole(query, 'page', 1, 'The page.')));
  const start = (page - 1) * pageSize;
  const found = [...state.repositories.values()].filter(
    (repository) => isVisible(state, actor.username, repository) && matches(repository, text),
  );
  return json(200, {
    results: found
      .slice(start, start + pageSize)
      .map((repository) => resultBody(state, repository, readBoolean(query, 'includeUsage'))),
    has_additional: found.length > start + pageSize,
    page,
    page_size: pageSize,
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
  const isOrganization = state.namespaces.get(namespace)?.kind !== 'user';
  const modified = lastModifiedMs(repository, state.now());
  const stars = [...state.users.values()].filter(({ starred }) => starred.has(fullNameOf(namespace, name)));
  return {
    kind: 'repository',
    title: 'repo',
    namespace: {
      title: isOrganization ? 'org' : 'user',
      kind: isOrganization ? 'organization' : 'user',
      avatar: { ...avatarBody(namespace, isOrganization ? 'org' : 'user') },
      name: namespace,
      score: 1,
      href: `/${isOrganization ? 'organization' : 'user'}/${namespace}`,
    },
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
