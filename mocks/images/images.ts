import { emptyLayerDigest } from '@/domain/layers/layer-command';
import { createManifest, mediaTypes, printManifest } from './create-manifest';
import { namedPlatforms, platformMember } from './platform-body';
import { digestOf } from './sha256';
import type { MockManifest, MockScan, WireLayer } from './manifest-state';
import { wireDate } from '../wire';

/** One step of an image's history, base first. A step without bytes only changes the image's settings. */
export interface ImageStep {
  command: string;
  bytes?: number;
  comment?: string;
  author?: string;
}

export interface ImageSeed {
  /** Two images with different names have different digests. */
  name: string;
  steps: ImageStep[];
  createdMs: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  scan?: MockScan;
  kind?: 'oci' | 'docker';
  /** `zstd` instead of gzip; for OCI images only. */
  compression?: 'zstd';
}

/** The layer that stands for a step without files; the manifest itself does not list it (recorded). */
const emptyLayer = { digest: emptyLayerDigest, bytes: 32 };

const neverScanned: MockScan = { kind: 'status', status: 'queued' };

/** An image for one platform. */
export function buildImage(seed: ImageSeed): MockManifest {
  const types = mediaTypes[seed.kind ?? 'oci'];
  const steps = seed.steps.map((step, index) => ({ ...step, digest: stepDigest(seed, step, index) }));
  const configDigest = digestOf(`config ${seed.name}`);
  const withFiles = steps.filter((step) => step.bytes !== undefined);
  const data = printManifest({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, digest: configDigest, size: 1200 + steps.length * 140 },
    layers: withFiles.map(({ digest, bytes }) => ({
      mediaType: seed.compression === 'zstd' ? types.layer.replace('gzip', 'zstd') : types.layer,
      digest,
      size: bytes,
    })),
    ...(seed.annotations && { annotations: seed.annotations }),
  });
  return createManifest({
    data,
    configMediaType: types.config,
    configDigest,
    compressedSize: withFiles.reduce((sum, { bytes = 0 }) => sum + bytes, 0),
    layers: steps.map((step, index) => layerOf(step, index, seed.createdMs + index * 1000)),
    labels: { ...seed.labels, ...seed.annotations },
    scan: seed.scan ?? neverScanned,
  });
}

/** Equal base steps make equal layers, as they do in images built on one base. */
function stepDigest(seed: ImageSeed, step: ImageStep, index: number): string {
  return digestOf(index < 2 ? `layer ${step.command} ${step.bytes}` : `layer ${seed.name} ${index} ${step.bytes}`);
}

function layerOf(step: ImageStep & { digest: string }, index: number, createdMs: number): WireLayer {
  return {
    index,
    compressed_size: step.bytes ?? emptyLayer.bytes,
    is_remote: false,
    urls: null,
    command: [step.command],
    comment: step.comment ?? null,
    author: step.author ?? null,
    blob_digest: step.bytes === undefined ? emptyLayer.digest : step.digest,
    created_datetime: wireDate(createdMs),
  };
}

export interface IndexChild {
  digest: string;
  /** `linux/arm64/v8`; null for an entry that names none, undefined for an attestation, whose platform is unknown. */
  platform?: string | null;
  /** Digest of the child that an attestation speaks of. */
  attests?: string;
  /** The child is an index of its own. */
  isIndex?: boolean;
  /** What the child is, if it is no image; such an entry has no platform. */
  artifactType?: string;
}

/** A multi-arch index. Which of its children exist is decided by which of them the repository holds. */
export function buildIndex(
  children: IndexChild[],
  { annotations, kind = 'oci' }: { annotations?: Record<string, string>; kind?: 'oci' | 'docker' } = {},
): MockManifest {
  const mediaType = mediaTypes[kind].index;
  const data = printManifest({
    schemaVersion: 2,
    mediaType,
    manifests: children.map((child) => ({
      mediaType: child.isIndex ? mediaTypes[kind].index : mediaTypes[kind].manifest,
      digest: child.digest,
      size: child.attests ? 564 : 864,
      ...(child.attests && {
        annotations: {
          'vnd.docker.reference.digest': child.attests,
          'vnd.docker.reference.type': 'attestation-manifest',
        },
      }),
      ...(child.artifactType && { artifactType: child.artifactType }),
      ...(child.artifactType === undefined && platformMember(child.platform)),
    })),
    ...(annotations && { annotations }),
  });
  return createManifest({
    data,
    isIndex: true,
    children: children.map((child) => child.digest),
    childPlatforms: namedPlatforms(children),
    scan: { kind: 'status', status: 'unsupported' },
  });
}
