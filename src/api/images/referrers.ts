import type { RequestOptions } from '@/api/http/client';
import { parseAnswer } from '@/api/http/answers/parse-answer';
import { apiPath } from '@/api/http/path';
import type { ArtifactLayer, ArtifactManifest } from '@/domain/referrers/artifact';
import { RequestError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { artifactManifestSchema, referrersSchema, type ReferrerList } from './referrers.schema';
import { readRegistryContent } from './registry-content';

/** Characters of a list or manifest; registries take manifests of up to 4 MiB. */
const mostOfManifest = 4_194_304;

/** The largest content of an artifact that is read, in bytes. */
export const mostArtifactBytes = 20_000_000;

/** What the referrers API of the registry lists for a manifest. Throws as `readRegistryContent` does. */
export async function listReferrers(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ReferrerList> {
  const path = apiPath`/v2/${repository}/referrers/${digest}`;
  return parseAnswer(
    referrersSchema,
    await readRegistryContent(repository, path, { ...options, mostCharacters: mostOfManifest }),
  );
}

/** The same from the list that clients keep under the referrers tag; `digest` is that of the list. */
export async function listTaggedReferrers(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ReferrerList> {
  return parseAnswer(referrersSchema, await readManifest(repository, digest, options));
}

/** The manifest of an artifact. Throws as `readRegistryContent` does. */
export async function getArtifactManifest(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ArtifactManifest> {
  return parseAnswer(artifactManifestSchema, await readManifest(repository, digest, options));
}

function readManifest(repository: RepositoryName, digest: string, options: RequestOptions) {
  const path = apiPath`/v2/${repository}/manifests/${digest}`;
  return readRegistryContent(repository, path, { ...options, mostCharacters: mostOfManifest });
}

/** A part of an artifact's content as text. Throws as `readRegistryContent` does, and for content that is too large. */
export async function getArtifactContent(
  repository: RepositoryName,
  { digest, sizeBytes }: Pick<ArtifactLayer, 'digest' | 'sizeBytes'>,
  options: RequestOptions = {},
): Promise<string> {
  if (sizeBytes > mostArtifactBytes) throw contentTooLarge();
  const path = apiPath`/v2/${repository}/blobs/${digest}`;
  const { text } = await readRegistryContent(repository, path, { ...options, mostCharacters: mostArtifactBytes });
  return text;
}

function contentTooLarge(): RequestError {
  return new RequestError('invalid-answer', 'It is larger than 20 MB, which is the most that this app reads.');
}
