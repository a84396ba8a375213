import * as v from 'valibot';
import type { ChildManifest, Platform } from '@/domain/manifest';
import { parseJson } from './json';
import { tolerantList, type TolerantList } from './tolerant-list';

/** What the bytes of a manifest or index say themselves. */
export interface ManifestData {
  mediaType: string | null;
  artifactType: string | null;
  configMediaType: string | null;
  annotations: Readonly<Record<string, string>>;
  /** Null where there is no list of children, as in a single image. */
  children: TolerantList<ChildManifest> | null;
}

/** Reads the bytes of a manifest; null where they are not the JSON of one. */
export function readManifestData(text: string): ManifestData | null {
  const result = v.safeParse(manifestData, parseJson(text));
  return result.success ? result.output : null;
}

const textOrNull = v.fallback(v.nullish(v.pipe(v.string(), v.nonEmpty()), null), null);

/** A map of texts; values of other types are left out, anything else is an empty map. */
const texts = v.fallback(
  v.pipe(
    v.nullish(v.record(v.string(), v.unknown()), {}),
    v.transform((map): Record<string, string> =>
      Object.fromEntries(
        Object.entries(map).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
      ),
    ),
  ),
  {},
);

const platformWire = v.object({
  os: v.string(),
  architecture: v.string(),
  variant: textOrNull,
  'os.version': textOrNull,
});

/** Builders give attestations the platform unknown/unknown. */
const platform = v.fallback(
  v.pipe(
    v.nullish(platformWire, null),
    v.transform((wire): Platform | null =>
      wire === null || (wire.os === 'unknown' && wire.architecture === 'unknown')
        ? null
        : {
            os: wire.os,
            architecture: wire.architecture,
            variant: wire.variant,
            osVersion: wire['os.version'],
          },
    ),
  ),
  null,
);

const child = v.pipe(
  v.object({ digest: v.pipe(v.string(), v.nonEmpty()), mediaType: textOrNull, platform, annotations: texts }),
  v.transform((wire): ChildManifest => ({
    digest: wire.digest,
    mediaType: wire.mediaType,
    platform: wire.platform,
    isAttestation: wire.annotations['vnd.docker.reference.type'] === 'attestation-manifest',
  })),
);

const manifestData = v.pipe(
  v.object({
    mediaType: textOrNull,
    artifactType: textOrNull,
    config: v.fallback(v.nullish(v.object({ mediaType: textOrNull }), null), null),
    annotations: texts,
    manifests: v.fallback(v.nullish(tolerantList(child), null), null),
  }),
  v.transform((wire): ManifestData => ({
    mediaType: wire.mediaType,
    artifactType: wire.artifactType,
    configMediaType: wire.config?.mediaType ?? null,
    annotations: wire.annotations,
    children: wire.manifests,
  })),
);
