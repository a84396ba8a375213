import * as v from 'valibot';
import { tolerantList } from '@/api/http/answers/tolerant-list';
import { isDigest } from '@/domain/image/digest';
import type { ArtifactLayer, ArtifactManifest, Referrer } from '@/domain/referrers/artifact';
import type { MalformedEntry } from '@/domain/tags/tag';

const textOrNull = v.fallback(v.nullish(v.pipe(v.string(), v.nonEmpty()), null), null);
const digest = v.pipe(v.string(), v.check(isDigest, 'is not a digest'));

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

const referrer = v.pipe(
  v.object({ digest, mediaType: textOrNull, artifactType: textOrNull, annotations: texts }),
  v.transform((wire): Referrer => wire),
);

/** What is attached to a manifest, as the referrers API or the referrers tag lists it. */
export interface ReferrerList {
  referrers: readonly Referrer[];
  malformed: readonly MalformedEntry[];
}

/** An image index (OCI distribution spec, "Listing Referrers"). Quay's own annotations on it are those of an entry. */
export const referrersSchema = v.pipe(
  v.object({ manifests: v.nullish(tolerantList(referrer)) }),
  v.transform(({ manifests }): ReferrerList => ({
    referrers: manifests?.entries ?? [],
    malformed: manifests?.malformed ?? [],
  })),
);

const layer = v.pipe(
  v.object({
    digest,
    mediaType: v.fallback(v.string(), ''),
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    annotations: texts,
  }),
  v.transform(({ size, ...wire }): ArtifactLayer => ({ ...wire, sizeBytes: size })),
);

/** The manifest of an artifact; parts of the content that cannot be read are left out. */
export const artifactManifestSchema = v.pipe(
  v.object({
    artifactType: textOrNull,
    config: v.fallback(v.nullish(v.object({ mediaType: textOrNull }), null), null),
    layers: v.nullish(tolerantList(layer)),
    annotations: texts,
  }),
  v.transform(({ artifactType, config, layers, annotations }): ArtifactManifest => ({
    artifactType,
    configMediaType: config?.mediaType ?? null,
    layers: layers?.entries ?? [],
    annotations,
  })),
);
