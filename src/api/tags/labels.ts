import type { ApiWrite } from '@/api/http/client';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import type { Label } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { createdLabelSchema, labelListSchema, newLabelBody, type NewLabel } from './labels.schema';
import { doneSchema } from './tag-writes.schema';

/** All labels of a manifest: those of the image and those that people added. */
export function listLabels(repository: RepositoryName, digest: string, options: RequestOptions = {}): Promise<Label[]> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}/labels`,
    schema: labelListSchema,
    ...options,
  });
}

/**
 * Adds a label to a manifest and answers it as stored; the server takes a key and value that are there already once more.
 * Refusals: 'invalid-request' for a key against its rules or with a reserved beginning, 'not-found' for a manifest without a tag.
 */
export function createLabel(repository: RepositoryName, digest: string, label: NewLabel): ApiWrite<Label> {
  return {
    method: 'POST',
    template: '/api/v1/repository/{repository}/manifest/{manifestref}/labels',
    parameters: { repository, manifestref: digest },
    body: newLabelBody(label),
    expectedStatus: 201,
    schema: createdLabelSchema,
  };
}

/** Removes a label. Refusals: 'invalid-request' for one that is part of the image, 'not-found' for one that is gone already. */
export function deleteLabel(repository: RepositoryName, digest: string, labelId: string): ApiWrite<void> {
  return {
    method: 'DELETE',
    template: '/api/v1/repository/{repository}/manifest/{manifestref}/labels/{labelid}',
    parameters: { repository, manifestref: digest, labelid: labelId },
    expectedStatus: 204,
    schema: doneSchema,
  };
}
