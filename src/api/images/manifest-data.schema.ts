import * as v from 'valibot';
import { childKind, isUnknownPlatform } from '@/domain/image/platforms/child-kind';
import { commonCompression, notedCompression, type Compression } from '@/domain/image/compression';
import type { ChildManifest, ManifestConfig, Platform } from '@/domain/image/manifest';
import { parseJson } from '@/api/http/answers/json';
import { tolerantList, type TolerantList } from '@/api/http/answers/tolerant-list';

/** What the bytes of a manifest or index say themselves. */
export interface ManifestData {
  mediaType: string | null;
  artifactType: string | null;
  configMediaType: string | null;
  /** Null for an index. */
  config: ManifestConfig | null;
  annotations: Readonly<Record<string, string>>;
  /** How all layers are compressed; undefined if there are none, they differ, or it is not known. */
  compression: Compression | undefined;
  /** Null if there is no list of children, as in a single image. */
  children: TolerantList<ChildManifest> | null;
}

/** Reads the bytes of a manifest; null if they are not the JSON of one. */
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

const word = v.fallback(v.nullish(v.string(), ''), '');

/** Null for none; one that says nothing stays, because it shows what the child is. */
const platform = v.fallback(
  v.nullable(
    v.pipe(
      v.object({ os: word, architecture: word, variant: textOrNull, 'os.version': textOrNull }),
      v.transform((wire): Platform => ({
        os: wire.os,
        architecture: wire.architecture,
        variant: wire.variant,
        osVersion: wire['os.version'],
      })),
    ),
  ),
  null,
);

const child = v.pipe(
  v.object({
    digest: v.pipe(v.string(), v.nonEmpty()),
    mediaType: textOrNull,
    artifactType: textOrNull,
    platform: v.optional(platform, null),
    annotations: texts,
  }),
  v.transform((wire): ChildManifest => {
    const compression = notedCompression(wire.annotations);
    const kind = childKind(wire);
    const describes = kind === 'attestation' ? wire.annotations['vnd.docker.reference.digest'] : undefined;
    return {
      digest: wire.digest,
      mediaType: wire.mediaType,
      kind,
      ...(describes !== undefined && { describes }),
      platform: wire.platform === null || isUnknownPlatform(wire.platform) ? null : wire.platform,
      ...(compression !== undefined && { compression }),
    };
  }),
);

/** Media types of the layers; null stands for one that has none. */
const layerTypes = v.fallback(
  v.nullish(v.array(v.fallback(v.object({ mediaType: textOrNull }), { mediaType: null })), []),
  [],
);

const sizeOrNull = v.fallback(v.nullish(v.number(), null), null);

const manifestData = v.pipe(
  v.object({
    mediaType: textOrNull,
    artifactType: textOrNull,
    config: v.fallback(
      v.nullish(v.object({ mediaType: textOrNull, digest: textOrNull, size: sizeOrNull }), null),
      null,
    ),
    annotations: texts,
    layers: layerTypes,
    manifests: v.fallback(v.nullish(tolerantList(child), null), null),
  }),
  v.transform((wire): ManifestData => ({
    mediaType: wire.mediaType,
    artifactType: wire.artifactType,
    configMediaType: wire.config?.mediaType ?? null,
    config: wire.config?.digest ? { digest: wire.config.digest, sizeBytes: wire.config.size } : null,
    annotations: wire.annotations,
    compression: commonCompression(wire.layers.map(({ mediaType }) => mediaType ?? '')),
    children: wire.manifests,
  })),
);
