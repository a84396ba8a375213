import { creationDateRule, type PruneRule } from '@/domain/policies/policy';
import { isInScope, isNamespaceAdmin, requireRepository } from '../access';
import { errors } from '../http/error-bodies';
import { autoPruneSchema, immutabilitySchema } from '../http/policy-schemas';
import { readBody, type JsonObject } from '../http/request-body';
import { belowRepository, type RequestContext, type MockRoute } from '../http/router';
import { json, type MockResponse, noContent, Refusal } from '../messages';
import { addAutoPrunePolicy, addImmutabilityPolicy, applyImmutability } from '../policies';
import type { MockAutoPrunePolicy, MockImmutabilityPolicy, MockPolicies } from '../policy-state';
import type { MockRepository } from '../state';

type Method = MockRoute['method'];
type Holder = { policies: MockPolicies };

const duplicatePrune = 'Existing policy with same values for this repository, duplicate policies are not permitted';

export const policyRoutes: readonly MockRoute[] = [
  ...routesOf('autoprunepolicy', 'AUTO_PRUNE', {
    list: ({ policies }) => json(200, { policies: policies.autoPrune }),
    create: createAutoPrune,
    one: oneAutoPrune,
  }),
  ...routesOf('immutabilitypolicy', 'IMMUTABLE_TAGS', {
    list: ({ policies }) => json(200, { policies: policies.immutability }),
    create: createImmutability,
    one: oneImmutability,
  }),
];

interface Resource {
  list(holder: Holder): MockResponse;
  create(context: RequestContext, holder: Holder): MockResponse;
  one(context: RequestContext, holder: Holder, method: Method): MockResponse;
}

/** Of a repository, an organization, and the person's own namespace. */
function routesOf(name: string, feature: string, { list, create, one }: Resource): MockRoute[] {
  const places: [(rest: string) => RegExp, (context: RequestContext) => Holder][] = [
    [(rest) => belowRepository(`/${name}/${rest}`), holdingRepository],
    [(rest) => new RegExp(`^/api/v1/organization/(?<organization>[^/]+)/${name}/${rest}$`), holdingOrganization],
    [(rest) => new RegExp(`^/api/v1/user/${name}/${rest}$`), holdingUser],
  ];
  return places.flatMap(([pattern, holder]) => [
    { method: 'GET', feature, pattern: pattern(''), handler: (context) => list(holder(context)) },
    { method: 'POST', feature, pattern: pattern(''), handler: (context) => create(context, holder(context)) },
    ...(['GET', 'PUT', 'DELETE'] as const).map((method): MockRoute => ({
      method,
      feature,
      pattern: pattern('(?<policy>[^/]+)'),
      handler: (context) => one(context, holder(context), method),
    })),
  ]);
}

function holdingRepository({ state, actor, params }: RequestContext): MockRepository {
  return requireRepository(state, actor, params['repository'] ?? '', 'admin');
}

function holdingOrganization({ state, request, actor, params }: RequestContext): Holder {
  const namespace = state.namespaces.get(params['organization'] ?? '');
  if (actor.username === null) throw new Refusal(errors.unauthenticated());
  if (namespace?.kind !== 'organization') throw new Refusal(errors.notFound());
  if (!isInScope(actor, request) || !isNamespaceAdmin(state, actor.username, namespace.name)) {
    throw new Refusal(errors.forbidden());
  }
  return namespace;
}

function holdingUser({ state, request, actor }: RequestContext): Holder {
  const namespace = state.namespaces.get(actor.username ?? '');
  if (namespace === undefined) throw new Refusal(errors.unauthenticated());
  if (!isInScope(actor, request)) throw new Refusal(errors.forbidden());
  return namespace;
}

function refuse(detail: string): never {
  throw new Refusal(errors.invalidRequest(detail));
}

function pruneRule(method: MockAutoPrunePolicy['method'], value: unknown): PruneRule | null {
  if (method === 'creation_date') return typeof value === 'string' ? creationDateRule(value) : null;
  return typeof value === 'number' && value > 0 ? { kind: 'number-of-tags', count: value } : null;
}

/** The pattern is not checked: "(" is taken (recorded). */
function readAutoPrune(body: JsonObject): Omit<MockAutoPrunePolicy, 'uuid'> {
  const { method, value, tagPattern = null, tagPatternMatches = true } = body;
  if (method !== 'number_of_tags' && method !== 'creation_date') refuse('Invalid method provided');
  if (pruneRule(method, value) === null) refuse('Invalid value given for method type');
  if (tagPattern === '') refuse('tag_pattern cannot be empty');
  return {
    method,
    value: typeof value === 'number' ? value : String(value),
    tagPattern: typeof tagPattern === 'string' ? tagPattern : null,
    tagPatternMatches: tagPatternMatches !== false,
  };
}

function createAutoPrune({ state, request }: RequestContext, holder: Holder): MockResponse {
  const wanted = readAutoPrune(readBody(request, autoPruneSchema));
  // "Same values" is all that is recorded. The app itself takes policies for the same that mean the same (14d and 2w).
  const isThere = holder.policies.autoPrune.some(
    ({ method, value, tagPattern, tagPatternMatches }) =>
      method === wanted.method &&
      value === wanted.value &&
      tagPattern === wanted.tagPattern &&
      tagPatternMatches === wanted.tagPatternMatches,
  );
  if (isThere) refuse(duplicatePrune);
  const { uuid } = addAutoPrunePolicy(state, holder, wanted);
  return json(201, { uuid });
}

function findPolicy<T extends { uuid: string }>(policies: readonly T[], { params }: RequestContext): T {
  const found = policies.find(({ uuid }) => uuid === params['policy']);
  if (found === undefined) throw new Refusal(errors.notFound());
  return found;
}

function oneAutoPrune(context: RequestContext, { policies }: Holder, method: Method): MockResponse {
  const policy = findPolicy(policies.autoPrune, context);
  if (method === 'GET') return json(200, policy);
  if (method === 'DELETE') {
    policies.autoPrune.splice(policies.autoPrune.indexOf(policy), 1);
    return json(200, { uuid: policy.uuid });
  }
  Object.assign(policy, readAutoPrune(readBody(context.request, autoPruneSchema)));
  return noContent();
}

/** Of patterns that are none, only the words for "(" are recorded. */
function readImmutability(body: JsonObject): Omit<MockImmutabilityPolicy, 'uuid'> {
  const { tagPattern, tagPatternMatches = true } = body;
  const pattern = String(tagPattern);
  try {
    RegExp(pattern);
  } catch {
    refuse('Invalid regex pattern: missing ) at position 1');
  }
  return { tagPattern: pattern, tagPatternMatches: tagPatternMatches !== false };
}

function repositoriesOf({ state }: RequestContext, holder: Holder): MockRepository[] {
  return [...state.repositories.values()].filter(
    (repository) => repository === holder || state.namespaces.get(repository.namespace) === holder,
  );
}

function createImmutability(context: RequestContext, holder: Holder): MockResponse {
  const wanted = readImmutability(readBody(context.request, immutabilitySchema));
  const isThere = holder.policies.immutability.some(({ tagPattern }) => tagPattern === wanted.tagPattern);
  if (isThere) refuse('A policy with the same tag_pattern already exists');
  const policy = addImmutabilityPolicy(context.state, holder, wanted);
  for (const repository of repositoriesOf(context, holder)) applyImmutability(context.state, repository, policy);
  return json(201, { uuid: policy.uuid });
}

function oneImmutability(context: RequestContext, holder: Holder, method: Method): MockResponse {
  const policies = holder.policies.immutability;
  const policy = findPolicy(policies, context);
  if (method === 'GET') return json(200, policy);
  if (method === 'DELETE') {
    policies.splice(policies.indexOf(policy), 1);
    return json(200, { uuid: policy.uuid });
  }
  Object.assign(policy, readImmutability(readBody(context.request, immutabilitySchema)));
  for (const repository of repositoriesOf(context, holder)) applyImmutability(context.state, repository, policy);
  return noContent();
}
