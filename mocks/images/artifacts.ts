import { createManifest, mediaTypes, printManifest } from './create-manifest';
import { layerWithoutStep } from './layer-without-step';
import type { MockManifest, MockScan } from './manifest-state';
import { digestOf } from './sha256';

export const emptyConfig = 'application/vnd.oci.empty.v1+json';

export interface MockArtifactLayer {
  mediaType: string;
  bytes: number;
  /** Becomes the annotation `org.opencontainers.image.title`. */
  title?: string;
  annotations?: Record<string, string>;
}

export interface ArtifactSeed {
  name: string;
  artifactType?: string;
  configMediaType: string;
  layers: MockArtifactLayer[];
  annotations?: Record<string, string>;
  modelCard?: string;
  scan?: MockScan;
}

/** Something that is stored like an image but is none: signatures, charts, models. Nothing is known of its layers. */
export function buildArtifact(seed: ArtifactSeed): MockManifest {
  const layers = seed.layers.map((layer, index) => ({
    mediaType: layer.mediaType,
    digest: digestOf(`artifact ${seed.name} ${index} ${layer.title ?? ''}`),
    size: layer.bytes,
    ...((layer.title ?? layer.annotations) && {
      annotations: {
        ...(layer.title && { 'org.opencontainers.image.title': layer.title }),
        ...layer.annotations,
      },
    }),
  }));
  // All empty configs are the same `{}` (recorded).
  const configDigest = digestOf(seed.configMediaType === emptyConfig ? '{}' : `config ${seed.name}`);
  const data = printManifest({
    schemaVersion: 2,
    mediaType: mediaTypes.oci.manifest,
    ...(seed.artifactType && { artifactType: seed.artifactType }),
    config: { mediaType: seed.configMediaType, digest: configDigest, size: 2 },
    layers,
    ...(seed.annotations && { annotations: seed.annotations }),
  });
  return createManifest({
    data,
    configMediaType: seed.configMediaType,
    configDigest,
    compressedSize: layers.reduce((sum, { size }) => sum + size, 0),
    layers: layers.map(layerWithoutStep),
    labels: seed.annotations ?? {},
    modelCard: seed.modelCard ?? null,
    scan: seed.scan ?? { kind: 'status', status: 'unsupported' },
  });
}
