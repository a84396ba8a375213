import { failureOf } from '@/api/http/failure';
import { parseAnswer } from '@/api/http/parse-answer';
import { apiPath } from '@/api/http/path';
import { isRegistryElsewhere, readRegistryProtocol } from '@/api/http/registry-protocol';
import type { RequestOptions } from '@/api/http/client';
import type { ImageConfig } from '@/domain/image/image-config';
import type { ManifestConfig } from '@/domain/image/manifest';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { configBlobSchema } from './config-blob.schema';

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
  if (sizeBytes !== null && sizeBytes > mostBytes) throw tooLarge();
  if (isRegistryElsewhere()) {
    throw new RequestError('forbidden', 'The registry gives it to its own website only, and this page is another one.');
  }
  const answer = await readRegistryProtocol(apiPath`/v2/${repository}/blobs/${digest}`, signal);
  if (answer.status === 401) {
    throw new RequestError('forbidden', 'The registry gives it to browsers only if the repository is public.', {
      status: answer.status,
    });
  }
  if (answer.status >= 400) throw failureOf(answer);
  if (answer.text.length > mostBytes) throw tooLarge();
  return parseAnswer(configBlobSchema, answer);
}

function tooLarge(): RequestError {
  return new RequestError('invalid-answer', 'It is larger than 1 MiB, which no configuration of an image is.');
}
