import { request, type RequestDescription, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { doneSchema } from '@/api/tags/tag-writes.schema';
import { RequestError } from '@/domain/registry/request-failure';
import type { NewRepository, RepositoryName, SettableState } from '@/domain/repository/repository';
import { createdRepositorySchema, newRepositoryBody, starBody, wasDoneSchema } from './repository-writes.schema';

/** Makes a repository and answers its name. Refusals: 'invalid-request' for a name that is taken or against the rules. */
export function createRepository(wanted: NewRepository, options: RequestOptions = {}): Promise<RepositoryName> {
  return request({
    method: 'POST',
    path: '/api/v1/repository',
    body: newRepositoryBody(wanted),
    schema: createdRepositorySchema,
    ...options,
  });
}

/** Removes a repository with all its images, for good. One that does not exist counts as removed. */
export function deleteRepository(repository: RepositoryName, options: RequestOptions = {}): Promise<void> {
  return request({
    method: 'DELETE',
    path: apiPath`/api/v1/repository/${repository}`,
    schema: doneSchema,
    ...options,
  });
}

/** Changes the Markdown that describes a repository. */
export function updateDescription(
  repository: RepositoryName,
  description: string,
  options: RequestOptions = {},
): Promise<void> {
  return request({
    method: 'PUT',
    path: apiPath`/api/v1/repository/${repository}`,
    body: { description },
    schema: doneSchema,
    ...options,
  });
}

/** Makes a repository public or private. Refusals: status 402 if the plan has no private repositories left. */
export function changeVisibility(
  repository: RepositoryName,
  visibility: 'public' | 'private',
  options: RequestOptions = {},
): Promise<void> {
  return requestDone({
    method: 'POST',
    path: apiPath`/api/v1/repository/${repository}/changevisibility`,
    body: { visibility },
    ...options,
  });
}

/** Changes a repository's state; only with the mirroring feature. */
export function changeRepositoryState(
  repository: RepositoryName,
  state: SettableState,
  options: RequestOptions = {},
): Promise<void> {
  return requestDone({
    method: 'PUT',
    path: apiPath`/api/v1/repository/${repository}/changestate`,
    body: { state },
    ...options,
  });
}

/** Puts a repository among the person's starred ones. */
export function starRepository(repository: RepositoryName, options: RequestOptions = {}): Promise<void> {
  return requestDone({ method: 'POST', path: '/api/v1/user/starred', body: starBody(repository), ...options });
}

/** Takes it out again; one that is not starred is no failure. */
export function unstarRepository(repository: RepositoryName, options: RequestOptions = {}): Promise<void> {
  return request({
    method: 'DELETE',
    path: apiPath`/api/v1/user/starred/${repository}`,
    schema: doneSchema,
    ...options,
  });
}

/** A write whose answer shows whether the repository exists. */
async function requestDone(description: Omit<RequestDescription<boolean>, 'schema'>): Promise<void> {
  if (await request({ ...description, schema: wasDoneSchema })) return;
  throw new RequestError('not-found', 'The registry does not have this repository (any more).', { status: 200 });
}
