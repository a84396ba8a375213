import type { ApiWrite } from '@/api/http/client';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagChange } from '@/domain/tags/tag-change';
import { doneSchema, expireAliveBody, expireDeadBody, restoreBody, tagChangeBody } from './tag-writes.schema';

/**
 * Makes, moves or changes a tag. An existing tag is moved without asking, and a move drops the old expiration.
 * The server silently moves an expiration into its window, so read the tag again to learn what was stored.
 * Refusals: 'conflict' for moving an immutable tag, 'invalid-request' for an expiration in the past or on an immutable tag,
 * 'forbidden' for removing immutability without admin permission, 'not-found' for a dead digest or an unknown tag.
 */
export function updateTag(repository: RepositoryName, tagName: string, change: TagChange): ApiWrite<void> {
  return {
    method: 'PUT',
    template: '/api/v1/repository/{repository}/tag/{tag}',
    parameters: { repository, tag: tagName },
    body: tagChangeBody(change),
    expectedStatus: 201,
    schema: doneSchema,
  };
}

/**
 * Ends a tag now; the time machine can bring it back for a while. With the last tag on an image its mutable cosign tags
 * end too. Refusals: 'conflict' for an immutable tag, 'not-found' for one that is gone already.
 */
export function deleteTag(repository: RepositoryName, tagName: string): ApiWrite<void> {
  return {
    method: 'DELETE',
    template: '/api/v1/repository/{repository}/tag/{tag}',
    parameters: { repository, tag: tagName },
    expectedStatus: 204,
    schema: doneSchema,
  };
}

/**
 * Points a tag to a digest out of the time machine, also one that no tag leads to any more (which `updateTag` refuses).
 * The history calls the new entry a reversion. Refusals: 'conflict' for an immutable tag, 'not-found' for a digest that is gone.
 */
export function restoreTag(repository: RepositoryName, tagName: string, manifestDigest: string): ApiWrite<void> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/tag/{tag}/restore',
    parameters: { repository, tag: tagName },
    body: restoreBody(manifestDigest),
    expectedStatus: 200,
    schema: doneSchema,
  };
}

/**
 * Ends a living tag and takes it out of the time machine. Refusals: 'not-found' for a tag that is gone or immutable,
 * for a repository without a time machine, and if the registry does not offer this.
 */
export function permanentlyDeleteTag(repository: RepositoryName, tagName: string): ApiWrite<void> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/tag/{tag}/expire',
    parameters: { repository, tag: tagName },
    body: expireAliveBody,
    expectedStatus: 200,
    schema: doneSchema,
  };
}

/**
 * Takes what a tag pointed to in the past out of the time machine: all its ended entries with that digest; a living tag
 * stays as it is. Refusals: 'not-found' if the time machine has no such entry, and if the registry does not offer this.
 */
export function expireDeadTag(repository: RepositoryName, tagName: string, manifestDigest: string): ApiWrite<void> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/tag/{tag}/expire',
    parameters: { repository, tag: tagName },
    body: expireDeadBody(manifestDigest),
    expectedStatus: 200,
    schema: doneSchema,
  };
}
