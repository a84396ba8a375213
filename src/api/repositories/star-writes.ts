import type { ApiWrite } from '@/api/http/client';
import { doneSchema } from '@/api/tags/tag-writes.schema';
import type { RepositoryName } from '@/domain/repository/repository';
import { existingSchema } from './existing.schema';

/** Puts a repository among the person's starred ones. */
export function starRepository(repository: RepositoryName): ApiWrite<void> {
  return {
    method: 'POST',
    template: '/api/v1/user/starred',
    parameters: {},
    body: { namespace: repository.namespace, repository: repository.name },
    expectedStatus: 201,
    schema: existingSchema,
  };
}

/** Takes it out again; one that is not starred is no failure. */
export function unstarRepository(repository: RepositoryName): ApiWrite<void> {
  return {
    method: 'DELETE',
    template: '/api/v1/user/starred/{repository}',
    parameters: { repository },
    expectedStatus: 204,
    schema: doneSchema,
  };
}
