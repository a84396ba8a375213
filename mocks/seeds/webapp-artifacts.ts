import { addManifest, addRow } from '../build-state';
import { buildAttached, type AttachedLayer } from '../images/attached-artifact';
import { buildArtifact } from '../images/artifacts';
import { buildIndex } from '../images/images';
import type { MockManifest } from '../images/manifest-state';
import type { MockRepository } from '../state';
import {
  cyclonedxDocument,
  listedPackages,
  provenanceEnvelope,
  signedPayload,
  spdxDocument,
} from './artifact-contents';
import { demoCertificate } from './demo-certificate';

/** What belongs to images of `acme/webapp`, by cosign's tags, by the referrers API, and by the referrers tag. */
export function addArtifacts(repository: MockRepository, baseMs: number): void {
  addCosignTags(repository, baseMs);
  addReferrers(repository);
  addReferrersTag(repository, baseMs);
}

function tagged(repository: MockRepository, tagName: string) {
  const row = repository.rows.find(({ name }) => name === tagName);
  const manifest = row && repository.manifests.get(row.digest);
  return row && manifest && { row, manifest };
}

/** The first platform's image of an index. */
function firstImage(repository: MockRepository, index: MockManifest): MockManifest {
  return repository.manifests.get(index.children[0] ?? '') ?? index;
}

function addCosignTags(repository: MockRepository, baseMs: number): void {
  for (const [tagName, kinds] of [
    ['v2.1.0', ['sig', 'att', 'sbom']],
    ['v2.0.0', ['sig']],
  ] as const) {
    const subject = tagged(repository, tagName);
    if (!subject) continue;
    const startMs = Math.min(subject.row.startMs + 90_000, baseMs);
    for (const kind of kinds) {
      const layers = [cosignLayer(kind, repository, subject.manifest, startMs)];
      const artifact = buildAttached({ subject: subject.manifest, isTagged: true, layers });
      addRow(repository, {
        name: `${subject.manifest.digest.replace(':', '-')}.${kind}`,
        digest: addManifest(repository, artifact).digest,
        startMs,
      });
    }
  }
}

function cosignLayer(
  kind: 'sig' | 'att' | 'sbom',
  repository: MockRepository,
  subject: MockManifest,
  signedMs: number,
): AttachedLayer {
  switch (kind) {
    case 'sig':
      return {
        mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
        content: signedPayload(subject.digest),
        annotations: {
          'dev.cosignproject.cosign/signature': 'MEUCIQDemoDemoDemo',
          'dev.sigstore.cosign/certificate': demoCertificate,
          'dev.sigstore.cosign/bundle': JSON.stringify({
            SignedEntryTimestamp: 'MEUCIQDemoDemoDemo',
            Payload: { body: 'e30=', integratedTime: Math.floor(signedMs / 1000), logIndex: 4_711, logID: 'demo' },
          }),
        },
      };
    case 'att':
      return {
        mediaType: 'application/vnd.dsse.envelope.v1+json',
        content: provenanceEnvelope(subject.digest, signedMs),
        annotations: {
          'dev.cosignproject.cosign/signature': '',
          predicateType: 'https://slsa.dev/provenance/v1',
        },
      };
    case 'sbom':
      return {
        mediaType: 'text/spdx+json',
        content: spdxDocument(listedPackages(firstImage(repository, subject)), signedMs),
      };
  }
}

/** No tag leads to these. */
function addReferrers(repository: MockRepository): void {
  const subject = tagged(repository, 'v2.1.0');
  if (!subject) return;
  const created = { 'org.opencontainers.image.created': new Date(subject.row.startMs).toISOString() };
  const image = firstImage(repository, subject.manifest);
  addManifest(
    repository,
    buildAttached({
      subject: image,
      artifactType: 'application/vnd.cyclonedx+json',
      layers: [
        {
          mediaType: 'application/vnd.cyclonedx+json',
          content: cyclonedxDocument(listedPackages(image), subject.row.startMs),
        },
      ],
      annotations: { ...created, 'com.acme.scope': 'linux/amd64' },
    }),
  );
  addManifest(
    repository,
    buildAttached({
      subject: subject.manifest,
      artifactType: 'application/vnd.acme.review+json',
      layers: [{ mediaType: 'application/json', content: '{"reviewedBy":"release team"}' }],
      annotations: created,
    }),
  );
}

/** What cosign 3 leaves beside an image: a bundle, listed in the referrers tag. */
function addReferrersTag(repository: MockRepository, baseMs: number): void {
  const subject = tagged(repository, 'v2.0.0-beta.11')?.row;
  if (!subject) return;
  const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  const bundle = buildArtifact({
    name: `cosign bundle ${subject.digest}`,
    artifactType: bundleType,
    configMediaType: 'application/vnd.oci.empty.v1+json',
    layers: [{ mediaType: bundleType, bytes: 4_296 }],
  });
  const index = buildIndex([{ digest: addManifest(repository, bundle).digest, artifactType: bundleType }]);
  addRow(repository, {
    name: subject.digest.replace(':', '-'),
    digest: addManifest(repository, index).digest,
    startMs: Math.min(subject.startMs + 90_000, baseMs),
  });
}
