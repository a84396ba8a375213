import type { Annotations, ArtifactKind, ArtifactManifest, AttachedArtifact } from './artifact';

/** What shows the kind of an artifact: types of its manifest, config and layers, what it states, and its tag. */
export interface ArtifactFacts {
  /** Media types and artifact types, the most telling first. */
  types: readonly (string | null)[];
  /** Of the manifest, and of its layers. */
  annotations: readonly Annotations[];
  cosignKind: AttachedArtifact['cosignKind'];
}

const kindsByType: readonly (readonly [RegExp, ArtifactKind])[] = [
  [/spdx|cyclonedx|syft|[./+-]sbom\b/, 'sbom'],
  [/cosign\.(?:artifact\.sig|simplesigning)|cncf\.notary\.signature|notary\.v2\.signature/, 'signature'],
  [/in-toto|dsse|slsa|cosign\.artifact\.att/, 'attestation'],
  [/model-?card|x-mlmodel/, 'model-card'],
  [/signature|[./+-]sig\b/, 'signature'],
  [/attestation/, 'attestation'],
];

/** Predicates of in-toto statements by what they are; cosign 3 writes its signatures as statements too. */
const kindsByPredicate: readonly (readonly [RegExp, ArtifactKind])[] = [
  [/spdx|cyclonedx/, 'sbom'],
  [/cosign\/sign\b/, 'signature'],
];

const cosignKinds = { sig: 'signature', att: 'attestation', sbom: 'sbom' } as const;

/** Annotations in which cosign, BuildKit and sigstore's bundles name the predicate of a statement. */
const predicateKeys = ['dev.sigstore.bundle.predicateType', 'predicateType', 'in-toto.io/predicate-type'];

/** The type of the in-toto predicate that an artifact says it carries; null if it says none. */
export function predicateTypeOf(annotations: readonly Annotations[]): string | null {
  for (const key of predicateKeys) {
    const found = annotations.map((map) => map[key]).find((value) => value !== undefined);
    if (found !== undefined) return found;
  }
  return null;
}

/** What an artifact is. The predicate that is stated decides before the types: a bundle may carry anything. */
export function artifactKind({ types, annotations, cosignKind }: ArtifactFacts): ArtifactKind {
  const predicate = predicateTypeOf(annotations)?.toLowerCase() ?? null;
  if (predicate !== null) return kindBy(kindsByPredicate, predicate) ?? 'attestation';
  for (const type of types) {
    const kind = type === null ? null : kindBy(kindsByType, type.toLowerCase());
    if (kind !== null) return kind;
  }
  const content = annotations.map((map) => map['dev.sigstore.bundle.content']).find((value) => value !== undefined);
  if (content === 'message-signature') return 'signature';
  if (cosignKind !== null) return cosignKinds[cosignKind];
  const isBundle = types.some((type) => type?.includes('sigstore.bundle') === true);
  return isBundle ? 'signature' : 'other';
}

function kindBy(kinds: readonly (readonly [RegExp, ArtifactKind])[], text: string): ArtifactKind | null {
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The artifact with what its own manifest says beyond the list: its kind, its type, the size of its content. */
export function withManifest(artifact: AttachedArtifact, manifest: ArtifactManifest): AttachedArtifact {
  const { layers, configMediaType } = manifest;
  const artifactType = artifact.artifactType ?? manifest.artifactType ?? layers[0]?.mediaType ?? configMediaType;
  return {
    ...artifact,
    artifactType,
    annotations: { ...manifest.annotations, ...artifact.annotations },
    sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    kind: hasSeveralKinds(layers)
      ? 'attestation'
      : artifactKind({
          types: [
            artifact.artifactType,
            manifest.artifactType,
            ...layers.map(({ mediaType }) => mediaType),
            configMediaType,
          ],
          annotations: [artifact.annotations, manifest.annotations, ...layers.map((layer) => layer.annotations)],
          cosignKind: artifact.cosignKind,
        }),
  };
}

/** BuildKit keeps the SBOM and the provenance of an image in one manifest. */
function hasSeveralKinds(layers: ArtifactManifest['layers']): boolean {
  const stated = layers.filter(({ annotations }) => predicateTypeOf([annotations]) !== null);
  const kinds = stated.map(({ annotations }) =>
    artifactKind({ types: [], annotations: [annotations], cosignKind: null }),
  );
  return new Set(kinds).size > 1;
}

const titles: Record<ArtifactKind, string> = {
  signature: 'Signature',
  attestation: 'Attestation',
  sbom: 'SBOM',
  'model-card': 'Model card',
  other: 'Other',
};

export function kindTitle(kind: ArtifactKind): string {
  return titles[kind];
}
