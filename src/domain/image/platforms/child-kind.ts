import type { ChildKind, Platform } from '../manifest';

/** What an index says of one of its children. */
export interface ChildFacts {
  mediaType: string | null;
  artifactType: string | null;
  /** As written, `unknown` and empty parts included; null if the entry names none at all. */
  platform: Platform | null;
  annotations: Readonly<Record<string, string>>;
}

const indexTypes: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);

/** What an image's manifest is called; another type that names no platform is no image. */
const imageManifests: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
]);

/** Some builders name the type of an image's configuration as the type of the "artifact". */
export const imageConfigTypes: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]);

/** The first draft of OCI artifacts; such a manifest is never an image. */
const artifactManifest = 'application/vnd.oci.artifact.manifest.v1+json';

const isUnknown = (text: string) => text === '' || text.toLowerCase() === 'unknown';

/** True for `unknown/unknown` and `{}`: a platform that is written down and says nothing. */
export function isUnknownPlatform({ os, architecture }: Platform): boolean {
  return isUnknown(os) && isUnknown(architecture);
}

/**
 * What a child of an index is. Builders put attestations beside images: marked by an annotation, which copying tools may
 * lose, and always with the platform unknown/unknown. An entry with an artifact type describes another one too (OCI image
 * spec, descriptors). An entry without a platform is an image all the same: the platform is optional. Then its media type has
 * to be that of an image, if it names one.
 */
export function childKind({ mediaType, artifactType, platform, annotations }: ChildFacts): ChildKind {
  if (annotations['vnd.docker.reference.type'] === 'attestation-manifest') return 'attestation';
  if (artifactType !== null && !imageConfigTypes.has(artifactType)) return 'artifact';
  if (mediaType === artifactManifest) return 'artifact';
  if (mediaType !== null && indexTypes.has(mediaType)) return 'index';
  if (platform !== null) return isUnknownPlatform(platform) ? 'artifact' : 'image';
  return mediaType === null || imageManifests.has(mediaType) ? 'image' : 'artifact';
}
