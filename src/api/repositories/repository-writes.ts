import type { ApiWrite } from '@/api/http/client';
import { doneSchema } from '@/api/tags/tag-writes.schema';
import type { NewRepository, RepositoryName, SettableState } from '@/domain/repository/repository';
import { existingSchema } from './existing.schema';
import { createdRepositorySchema, newRepositoryBody } from './repository-writes.schema';

/** Makes a repository and answers its name. Refusals: 'invalid-request' for a name that is taken or against the rules. */
export function createRepository(wanted: NewRepository): ApiWrite<RepositoryName> {
  return {
    method: 'POST',
    template: '/api/v1/repository',
    parameters: {},
    body: newRepositoryBody(wanted),
    expectedStatus: 201,
    schema: createdRepositorySchema,
  };
}

/** Removes a repository with all its images, for good. One that does not exist counts as removed. */
export function deleteRepository(repository: RepositoryName): ApiWrite<void> {
  return {
    method: 'DELETE',
    template: '/api/v1/repository/{repository}',
    parameters: { repository },
    expectedStatus: 204,
    schema: doneSchema,
  };
}

/** Changes the Markdown that describes a repository. */
export function updateDescription(repository: RepositoryName, description: string): ApiWrite<void> {
  return {
    method: 'PUT',
    template: '/api/v1/repository/{repository}',
    parameters: { repository },
    body: { description },
    expectedStatus: 200,
    schema: doneSchema,
  };
}

/** Makes a repository public or private. Refusals: status 402 if the plan has no private repositories left. */
export function changeVisibility(repository: RepositoryName, visibility: 'public' | 'private'): ApiWrite<void> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/changevisibility',
    parameters: { repository },
    body: { visibility },
    expectedStatus: 200,
    schema: existingSchema,
  };
}

/** Changes a repository's state; only with the mirroring feature. */
export function changeRepositoryState(repository: RepositoryName, state: SettableState): ApiWrite<void> {
  return {
    method: 'PUT',
    template: '/api/v1/repository/{repository}/changestate',
    parameters: { repository },
    body: { state },
    expectedStatus: 200,
    schema: existingSchema,
  };
}
