import { request, type ApiWrite, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import type { TolerantList } from '@/api/http/answers/tolerant-list';
import { doneSchema } from '@/api/tags/tag-writes.schema';
import type { AutoPrunePolicy, ImmutabilityPolicy, NewAutoPrunePolicy } from '@/domain/policies/policy';
import type { RepositoryName } from '@/domain/repository/repository';
import { autoPruneListSchema, createdPolicySchema, immutabilityListSchema, newAutoPruneBody } from './policies.schema';

/** The auto-prune policies of a repository alone. For its administrators only: 403 for writers (recorded). */
export function listAutoPrunePolicies(
  repository: RepositoryName,
  options: RequestOptions = {},
): Promise<TolerantList<AutoPrunePolicy>> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/autoprunepolicy/`,
    schema: autoPruneListSchema('repository'),
    ...options,
  });
}

/** Those of an organization, for its owners only; or, without one, those of the person's own namespace. */
export function listNamespaceAutoPrunePolicies(
  organization: string | null,
  options: RequestOptions = {},
): Promise<TolerantList<AutoPrunePolicy>> {
  return request({
    path:
      organization === null
        ? '/api/v1/user/autoprunepolicy/'
        : apiPath`/api/v1/organization/${organization}/autoprunepolicy/`,
    schema: autoPruneListSchema(organization === null ? 'user' : 'organization'),
    ...options,
  });
}

/** The immutability policies of a repository alone. For its administrators only. */
export function listImmutabilityPolicies(
  repository: RepositoryName,
  options: RequestOptions = {},
): Promise<TolerantList<ImmutabilityPolicy>> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/immutabilitypolicy/`,
    schema: immutabilityListSchema('repository'),
    ...options,
  });
}

/** Those of an organization. For its owners only. */
export function listOrganizationImmutabilityPolicies(
  organization: string,
  options: RequestOptions = {},
): Promise<TolerantList<ImmutabilityPolicy>> {
  return request({
    path: apiPath`/api/v1/organization/${organization}/immutabilitypolicy/`,
    schema: immutabilityListSchema('organization'),
    ...options,
  });
}

/** Makes an auto-prune policy and answers its id. Refusals: 'invalid-request', also for one that is there already. */
export function createAutoPrunePolicy(repository: RepositoryName, wanted: NewAutoPrunePolicy): ApiWrite<string> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/autoprunepolicy/',
    parameters: { repository },
    body: newAutoPruneBody(wanted),
    expectedStatus: 201,
    schema: createdPolicySchema,
  };
}

/** Removes an auto-prune policy. Refusals: 'not-found'. */
export function deleteAutoPrunePolicy(repository: RepositoryName, policyId: string): ApiWrite<void> {
  return {
    method: 'DELETE',
    template: '/api/v1/repository/{repository}/autoprunepolicy/{policy}',
    parameters: { repository, policy: policyId },
    expectedStatus: 200,
    schema: doneSchema,
  };
}
