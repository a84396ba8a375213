import { fullNameOf, isInScope, isNamespaceAdmin, mayCreateIn, teamsOf } from '../access';
import { starSchema } from '../http/repository-schemas';
import { errors } from '../http/error-bodies';
import { repositoryBytes } from '../images/manifest-store';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { readBody } from '../http/request-body';
import type { RequestContext, MockRoute } from '../http/router';
import type { MockNamespace, MockUser, RegistryState } from '../state';
import { avatarBody } from '../wire';

export const userRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/user\/$/, handler: getUser },
  { method: 'GET', pattern: /^\/api\/v1\/user\/starred$/, handler: listStarred },
  { method: 'POST', pattern: /^\/api\/v1\/user\/starred$/, handler: star },
  { method: 'DELETE', pattern: /^\/api\/v1\/user\/starred\/(?<repository>.+)$/, handler: unstar },
];

/** A token needs the scope `user:read`, and sees less than a session does (recorded). */
function getUser({ state, request, actor }: RequestContext): MockResponse {
  const user = state.users.get(actor.username ?? '');
  if (!user || !isInScope(actor, request)) throw new Refusal(errors.noUser());
  if (actor.scopes) {
    return json(200, {
      anonymous: false,
      username: user.name,
      avatar: avatarBody(user.name, 'user'),
      organizations: organizationsOf(state, user).map((each) => outline(each)),
    });
  }
  return json(200, userBody(state, user));
}

function organizationsOf(state: RegistryState, { name }: MockUser): MockNamespace[] {
  return [...state.namespaces.values()].filter(
    (namespace) => namespace.kind === 'organization' && teamsOf(state, name, namespace.name).length > 0,
  );
}

/** What the registry says to people of themselves. */
export function userBody(state: RegistryState, user: MockUser): Record<string, unknown> {
  return {
    anonymous: false,
    username: user.name,
    avatar: avatarBody(user.name, 'user'),
    ...accountBody(state, user),
    organizations: organizationsOf(state, user).map((each) => ({
      ...outline(each),
      can_create_repo: mayCreateIn(state, user.name, each.name),
      is_org_admin: isNamespaceAdmin(state, user.name, each.name),
      preferred_namespace: false,
    })),
    ...(user.isSuperuser && { super_user: true }),
    ...(user.isReadOnlySuperuser && { global_readonly_super_user: true }),
  };
}

function outline({ name }: MockNamespace): Record<string, unknown> {
  return { name, avatar: avatarBody(name, 'org'), can_create_repo: false, public: false };
}

function accountBody(state: RegistryState, user: MockUser): Record<string, unknown> {
  return {
    can_create_repo: true,
    is_me: true,
    verified: user.isVerified,
    email: user.email,
    logins: [],
    invoice_email: false,
    invoice_email_address: null,
    preferred_namespace: false,
    tag_expiration_s: state.namespaces.get(user.name)?.tagExpirationSeconds ?? 0,
    prompts: [],
    company: null,
    family_name: null,
    given_name: null,
    location: null,
    is_free_account: true,
    has_password_set: true,
    quotas: [],
    quota_report: quotaBody(state, user.name),
  };
}

/** How much of its quota a namespace uses. */
export function quotaBody(state: RegistryState, namespace: string): Record<string, unknown> {
  let bytes = 0;
  for (const repository of state.repositories.values()) {
    if (repository.namespace === namespace) bytes += repositoryBytes(repository);
  }
  return {
    quota_bytes: bytes,
    configured_quota: state.namespaces.get(namespace)?.quotaBytes ?? null,
    running_backfill: 'complete',
    backfill_status: 'complete',
  };
}

function requireUser({ state, request, actor }: RequestContext): MockUser {
  const user = state.users.get(actor.username ?? '');
  if (!user) throw new Refusal(errors.unauthenticated());
  if (!isInScope(actor, request)) throw new Refusal(errors.forbidden());
  return user;
}

function listStarred(context: RequestContext): MockResponse {
  const { starred } = requireUser(context);
  const repositories = [...context.state.repositories.values()]
    .filter(({ namespace, name }) => starred.has(fullNameOf(namespace, name)))
    .map(({ namespace, name, description, isPublic }) => ({ namespace, name, description, is_public: isPublic }));
  return json(200, { repositories });
}

/** Answers `null` for a repository that does not exist (recorded). */
function star(context: RequestContext): MockResponse {
  const user = requireUser(context);
  const { namespace, repository } = readBody(context.request, starSchema);
  const fullName = fullNameOf(String(namespace), String(repository));
  if (!context.state.repositories.has(fullName)) return json(200, null);
  user.starred.add(fullName);
  return json(201, { namespace, repository });
}

function unstar(context: RequestContext): MockResponse {
  requireUser(context).starred.delete(context.params['repository'] ?? '');
  return noContent();
}
