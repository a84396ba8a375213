/** What an artifact that belongs to an image is. `other` is whatever nobody here knows. */
export const artifactKinds = ['signature', 'attestation', 'sbom', 'model-card', 'other'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

/** Annotations of a descriptor or manifest; untrusted. */
export type Annotations = Readonly<Record<string, string>>;

/** An artifact as the referrers API lists it. */
export interface Referrer {
  /** `sha256:…` of its manifest. */
  digest: string;
  /** Media type of its manifest. */
  mediaType: string | null;
  artifactType: string | null;
  annotations: Annotations;
}

/** One part of an artifact's content, as its manifest describes it. */
export interface ArtifactLayer {
  digest: string;
  mediaType: string;
  sizeBytes: number;
  annotations: Annotations;
}

export interface ArtifactManifest {
  artifactType: string | null;
  configMediaType: string | null;
  layers: readonly ArtifactLayer[];
  annotations: Annotations;
}

/** An artifact that belongs to an image, however it was found. */
export interface AttachedArtifact {
  digest: string;
  /** The manifest that it belongs to. */
  subjectDigest: string;
  kind: ArtifactKind;
  artifactType: string | null;
  annotations: Annotations;
  /** Of its content in bytes; null if it is not known. */
  sizeBytes: number | null;
  /** The tag that leads to it; null if none does. */
  tagName: string | null;
  /** cosign's word for what its tag carries; null for what only the referrers API lists. */
  cosignKind: 'sig' | 'att' | 'sbom' | null;
  /** The index that lists it beside the image it describes, as BuildKit writes them; absent for all others. */
  indexDigest?: string;
}
