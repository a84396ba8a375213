import { isNamespaceAdmin, teamsOf } from '../access';
import { errors } from '../http/error-bodies';
import { json, type MockResponse, Refusal } from '../messages';
import type { RequestContext, MockRoute } from '../http/router';
import type { MockNamespace, MockTeam, RegistryState } from '../state';
import { avatarBody } from '../wire';
import { quotaBody } from './user';

export const organizationRoutes: readonly MockRoute[] = [
  { method: 'GET', pattern: /^\/api\/v1\/organization\/(?<name>[^/]+)$/, handler: getOrganization },
  {
    method: 'GET',
    pattern: /^\/api\/v1\/organization\/(?<name>[^/]+)\/quota$/,
    handler: listQuotas,
    feature: 'QUOTA_MANAGEMENT',
  },
];

function requireOrganization({ state, params }: RequestContext): MockNamespace {
  const namespace = state.namespaces.get(params['name'] ?? '');
  if (namespace?.kind !== 'organization') throw new Refusal(errors.notFound());
  return namespace;
}

/** Everyone learns that an organization exists; members see its teams, owners also its settings (recorded). */
function getOrganization(context: RequestContext): MockResponse {
  const { state, actor } = context;
  const organization = requireOrganization(context);
  const isAdmin = isNamespaceAdmin(state, actor.username, organization.name);
  const isMember = isAdmin || teamsOf(state, actor.username ?? '', organization.name).length > 0;
  const teams = [...organization.teams.values()];
  return json(200, {
    name: organization.name,
    email: isAdmin ? organization.email : '',
    avatar: avatarBody(organization.name, 'user'),
    is_admin: isAdmin,
    is_member: isMember,
    ...(isMember && {
      teams: Object.fromEntries(teams.map((team) => [team.name, teamBody(state, organization.name, team)])),
      ordered_teams: teams.map((team) => team.name),
    }),
    ...(isAdmin && {
      invoice_email: false,
      invoice_email_address: null,
      tag_expiration_s: organization.tagExpirationSeconds,
      is_free_account: true,
      quotas: [],
      quota_report: quotaBody(state, organization.name),
    }),
  });
}

function teamBody(state: RegistryState, organization: string, team: MockTeam): Record<string, unknown> {
  const repositories = [...state.repositories.values()].filter(
    (repository) => repository.namespace === organization && repository.teamRoles.has(team.name),
  );
  return {
    name: team.name,
    description: team.description,
    role: team.role,
    avatar: avatarBody(team.name, 'team'),
    can_view: true,
    repo_count: repositories.length,
    member_count: team.members.size,
    is_synced: false,
  };
}

function listQuotas(context: RequestContext): MockResponse {
  requireOrganization(context);
  return json(200, []);
}
