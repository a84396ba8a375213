import { parseAnswer } from '@/api/http/answers/parse-answer';
import { apiPath } from '@/api/http/path';
import type { RequestOptions } from '@/api/http/client';
import type { ImageConfig } from '@/domain/image/image-config';
import type { ManifestConfig } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { configBlobSchema } from './config-blob.schema';
import { readRegistryContent } from './registry-content';

/** The largest config that is read, in bytes: those of images have a few thousand. */
const mostBytes = 1_048_576;

/**
 * The config blob of an image, which only the registry protocol gives, and to browsers only that of public repositories.
 * Throws a RequestError; its words say why the config cannot be had.
 */
export async function getConfigBlob(
  repository: RepositoryName,
  { digest, sizeBytes }: ManifestConfig,
  { signal }: RequestOptions = {},
): Promise<ImageConfig> {
  if (sizeBytes !== null && sizeBytes > mostBytes) throw configTooLarge();
  const path = apiPath`/v2/${repository}/blobs/${digest}`;
  const answer = await readRegistryContent(repository, path, { signal, mostCharacters: mostBytes });
  return parseAnswer(configBlobSchema, answer);
}

function configTooLarge(): RequestError {
  return new RequestError('invalid-answer', 'It is larger than 1 MiB, which no configuration of an image is.');
}
