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
export function createLabel(
  repository: RepositoryName,
  digest: string,
  label: NewLabel,
  options: RequestOptions = {},
): Promise<Label> {
  return request({
    method: 'POST',
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}/labels`,
    body: newLabelBody(label),
    schema: createdLabelSchema,
    ...options,
  });
}

/** Removes a label. Refusals: 'invalid-request' for one that is part of the image, 'not-found' for one that is gone already. */
export function deleteLabel(
  repository: RepositoryName,
  digest: string,
  labelId: string,
  options: RequestOptions = {},
): Promise<void> {
  return request({
    method: 'DELETE',
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}/labels/${labelId}`,
    schema: doneSchema,
    ...options,
  });
}
