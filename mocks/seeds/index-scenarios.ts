import { addManifest, addRow, putRowsInOrder } from '../build-state';
import { buildArtifact } from '../images/artifacts';
import { buildImage, buildIndex, type IndexChild } from '../images/images';
import type { MockManifest } from '../images/manifest-state';
import type { MockRepository } from '../state';
import { appImage, dayMs, scanOf, type ScanProfile } from './seed-images';

/** Indexes as they are found in registries and as no builder's example shows them; SCENARIOS.md names them. */
export function seedIndexes(repository: MockRepository, baseMs: number): void {
  const createdMs = baseMs - 10 * dayMs;
  const image = (version: string, platform: string, scan: ScanProfile = 'few') =>
    addManifest(repository, appImage({ name: 'indexes', version, createdMs, architecture: platform, scan }));
  const child = (version: string, platform: string, scan?: ScanProfile): IndexChild => ({
    digest: image(version, platform, scan).digest,
    platform,
  });
  const index = (...children: IndexChild[]): MockManifest => addManifest(repository, buildIndex(children));
  const inner = (manifest: MockManifest, platform: string | null = null): IndexChild => ({
    digest: manifest.digest,
    platform,
    isIndex: true,
  });
  let count = 0;
  const tag = (name: string, manifest: MockManifest) => {
    count += 1;
    addRow(repository, { name, digest: manifest.digest, startMs: baseMs - count * 60_000 });
  };

  const two = index(child('inner', 'linux/amd64', 'High'), child('inner', 'linux/arm64', 'Medium'));
  const nested = index(inner(two), child('outer', 'linux/s390x', 'Low'));
  tag('index-in-index', nested);
  tag('three-levels', index(inner(nested)));

  const shared = image('shared', 'linux/amd64', 'High').digest;
  const platforms = ['linux/amd64', 'linux/arm64', 'linux/amd64'];
  tag('one-image-for-two-platforms', index(...platforms.map((platform) => ({ digest: shared, platform }))));

  const compressed = (['gzip', 'zstd'] as const).map((compression) => {
    const twin = buildImage({
      name: `indexes ${compression}`,
      createdMs,
      steps: [{ command: 'COPY app /app', bytes: compression === 'zstd' ? 7_400_000 : 8_900_000 }],
      ...(compression === 'zstd' && { compression }),
    });
    twin.scan = scanOf(twin, 'indexes twins', 'Medium');
    return { digest: addManifest(repository, twin).digest, platform: 'linux/amd64' };
  });
  tag('gzip-and-zstd', index(...compressed, child('twins', 'linux/arm64', 'none')));

  const artifact = (name: string, mediaType: string) =>
    addManifest(
      repository,
      buildArtifact({
        name: `indexes ${name}`,
        configMediaType: 'application/vnd.oci.image.config.v1+json',
        layers: [{ mediaType, bytes: 1_024 }],
      }),
    ).digest;
  const artifactType = 'application/spdx+json';
  const sbom: IndexChild = { digest: artifact('sbom', artifactType), platform: null, artifactType };
  const attestation: IndexChild = { digest: artifact('attestation', 'application/vnd.in-toto+json') };
  tag('unmarked-attestation', index(sbom, child('attested', 'linux/amd64', 'Medium'), attestation));
  tag('artifacts-only', index(sbom, attestation));
  tag('no-platforms', index({ ...child('bare', 'a'), platform: null }, { ...child('bare', 'b'), platform: null }));
  tag('empty-index', index());

  const absent = appImage({ name: 'indexes', version: 'absent', createdMs, architecture: 'linux/s390x' });
  tag('sparse', index(child('sparse', 'linux/amd64', 'Low'), { digest: absent.digest, platform: 'linux/s390x' }));
  putRowsInOrder(repository);
}
