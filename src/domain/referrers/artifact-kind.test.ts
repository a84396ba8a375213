import { describe, expect, it } from 'vitest';
import type { Annotations, ArtifactKind, AttachedArtifact } from './artifact';
import { artifactKind, withManifest } from './artifact-kind';

const bundle = 'application/vnd.dev.sigstore.bundle.v0.3+json';

describe('the kind of an artifact', () => {
  it.each<[string, ArtifactKind]>([
    ['application/vnd.dev.cosign.artifact.sig.v1+json', 'signature'],
    ['application/vnd.dev.cosign.simplesigning.v1+json', 'signature'],
    ['application/vnd.cncf.notary.signature', 'signature'],
    ['application/vnd.example.sig+json', 'signature'],
    ['application/vnd.dev.cosign.artifact.att.v1+json', 'attestation'],
    ['application/vnd.in-toto+json', 'attestation'],
    ['application/vnd.dsse.envelope.v1+json', 'attestation'],
    ['application/vnd.dev.cosign.artifact.sbom.v1+json', 'sbom'],
    ['application/spdx+json', 'sbom'],
    ['text/spdx', 'sbom'],
    ['application/vnd.cyclonedx+json', 'sbom'],
    ['application/vnd.cyclonedx+xml', 'sbom'],
    ['application/vnd.syft+json', 'sbom'],
    ['application/x-mlmodel', 'model-card'],
    ['application/vnd.example.modelcard+json', 'model-card'],
    ['application/vnd.example.note+json', 'other'],
    ['application/vnd.design+json', 'other'],
    [bundle, 'signature'],
    ['', 'other'],
  ])('of type %s is %s', (type, kind) => {
    expect(artifactKind({ types: [type], annotations: [], cosignKind: null })).toBe(kind);
  });

  it.each<[string, string, ArtifactKind]>([
    ['dev.sigstore.bundle.predicateType', 'https://slsa.dev/provenance/v1', 'attestation'],
    ['dev.sigstore.bundle.predicateType', 'https://sigstore.dev/cosign/sign/v1', 'signature'],
    ['dev.sigstore.bundle.predicateType', 'https://spdx.dev/Document', 'sbom'],
    ['predicateType', 'https://cyclonedx.org/bom', 'sbom'],
    ['in-toto.io/predicate-type', 'https://slsa.dev/provenance/v0.2', 'attestation'],
    ['dev.sigstore.bundle.content', 'message-signature', 'signature'],
  ])('of a bundle that says %s = %s is %s', (key, value, kind) => {
    expect(artifactKind({ types: [bundle], annotations: [{}, { [key]: value }], cosignKind: null })).toBe(kind);
  });

  it.each([
    ['sig', 'signature'],
    ['att', 'attestation'],
    ['sbom', 'sbom'],
  ] as const)('behind a tag that ends in .%s is %s if nothing else tells', (cosignKind, kind) => {
    const types = [null, 'application/vnd.oci.image.config.v1+json'];
    expect(artifactKind({ types, annotations: [], cosignKind })).toBe(kind);
  });
});

describe('what the manifest of an artifact adds', () => {
  const listed: AttachedArtifact = {
    digest: 'sha256:a',
    subjectDigest: 'sha256:b',
    kind: 'other',
    artifactType: null,
    annotations: { created: 'now' },
    sizeBytes: null,
    tagName: null,
    cosignKind: null,
  };
  const layer = (mediaType: string, sizeBytes: number, annotations: Annotations = {}) => ({
    digest: 'sha256:c',
    mediaType,
    sizeBytes,
    annotations,
  });

  it('is its kind, its type, annotations and the size of its content', () => {
    const layers = [layer('application/spdx+json', 3), layer('text/plain', 4)];
    expect(
      withManifest(listed, { artifactType: null, configMediaType: null, layers, annotations: { by: 'me' } }),
    ).toEqual({
      ...listed,
      kind: 'sbom',
      artifactType: 'application/spdx+json',
      annotations: { created: 'now', by: 'me' },
      sizeBytes: 7,
    });
  });

  it('tells a provenance behind cosign’s tag by its layer', () => {
    const layers = [layer('application/vnd.dsse.envelope.v1+json', 3, { predicateType: 'https://cyclonedx.org/bom' })];
    const manifest = { artifactType: null, configMediaType: null, layers, annotations: {} };
    expect(withManifest({ ...listed, cosignKind: 'att', kind: 'attestation' }, manifest).kind).toBe('sbom');
  });

  it('is an attestation if its parts are of several kinds', () => {
    const part = (predicate: string) =>
      layer('application/vnd.in-toto+json', 3, { 'in-toto.io/predicate-type': predicate });
    const kindOf = (...layers: ReturnType<typeof part>[]) =>
      withManifest(listed, { artifactType: null, configMediaType: null, layers, annotations: {} }).kind;
    const [spdx, slsa] = [part('https://spdx.dev/Document'), part('https://slsa.dev/provenance/v0.2')];
    expect([kindOf(spdx, slsa), kindOf(spdx), kindOf(slsa, slsa)]).toEqual(['attestation', 'sbom', 'attestation']);
  });
});
