import type { MalformedEntry } from '@/domain/tags/tag';
import type { Compression } from './compression';

/** The platform an image was built for. */
export interface Platform {
  os: string;
  architecture: string;
  variant: string | null;
  osVersion: string | null;
}

/**
 * What a child of an index is: an image for a platform; an index of its own; an attestation, which describes another child;
 * or something else that is no image to run, such as an SBOM.
 */
export type ChildKind = 'image' | 'index' | 'attestation' | 'artifact';

/** A child of an index, as the index's own bytes describe it. */
export interface ChildManifest {
  digest: string;
  mediaType: string | null;
  kind: ChildKind;
  /** Null for a child that names none, or one that says nothing (`unknown/unknown`). */
  platform: Platform | null;
  /** How its layers are compressed, if the index notes it. */
  compression?: Compression;
  /** Of an attestation: the digest of the child that it describes, if the index notes it. */
  describes?: string;
}

/** One step of an image, base first. */
export interface Layer {
  /** 0 is the base. */
  index: number;
  /** `sha256:…` of the layer's blob. */
  blobDigest: string;
  /** Compressed size in bytes; null if the server does not know it. */
  sizeBytes: number | null;
  /** The Dockerfile step as the image's history has it; null if there is none. */
  command: string | null;
  comment: string | null;
  author: string | null;
  /** Milliseconds since 1970. */
  createdAt: number | null;
  /** True for a layer that is kept elsewhere (foreign layers of Windows images). */
  isRemote: boolean;
}

export interface ManifestConfig {
  digest: string;
  /** In bytes; null if the manifest does not say. */
  sizeBytes: number | null;
}

/** A manifest or an index, as the manifest endpoint answers it. */
export interface Manifest {
  digest: string;
  isIndex: boolean;
  mediaType: string | null;
  artifactType: string | null;
  /** Media type of the config blob; null for an index. */
  configMediaType: string | null;
  /** Where its config blob is; absent for an index, and for bytes that do not say. */
  config?: ManifestConfig;
  /** Sum of the compressed layers in bytes; null for an index. */
  sizeBytes: number | null;
  /** How all its layers are compressed; absent if they differ or the media types do not say. */
  compression?: Compression;
  /** Base first; empty for an index. */
  layers: Layer[];
  /** Empty for a single image. */
  children: ChildManifest[];
  annotations: Readonly<Record<string, string>>;
  /** The model card's Markdown; null if there is none (or the feature is off). */
  modelCard: string | null;
  /** Layers and children that could not be understood; absent if there are none. */
  malformed?: readonly MalformedEntry[];
}

/** A key and value on a manifest. Keys may occur more than once. */
export interface Label {
  id: string;
  key: string;
  value: string;
  /** Where it comes from: `manifest` labels are part of the image and cannot be changed. */
  source: 'manifest' | 'api' | 'internal' | 'unknown';
  mediaType: string;
  /** Why the entry could not be understood, with the other members as far as they were readable; absent for a sound one. */
  problem?: string;
}

/** How often and when a tag, and the manifest it points to, were pulled. Times in milliseconds since 1970. */
export interface PullStatistics {
  tagPullCount: number;
  tagLastPulledAt: number | null;
  manifestPullCount: number;
  manifestLastPulledAt: number | null;
}
