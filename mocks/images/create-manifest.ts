import { newLabel } from '../new-labels';
import type { MockLabel, MockManifest, MockScan } from './manifest-state';
import { digestOf } from './sha256';

export const mediaTypes = {
  oci: {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  },
  docker: {
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  },
} as const;

/** The bytes of a manifest, as registries mostly hold them. */
export const printManifest = (manifest: unknown) => JSON.stringify(manifest, null, 2);

interface ManifestParts extends Partial<Omit<MockManifest, 'labels'>> {
  data: string;
  scan: MockScan;
  labels?: Record<string, string>;
}

/** A manifest of any kind; what is not said is as of an image without layers. Its digest is that of its bytes. */
export function createManifest(parts: ManifestParts): MockManifest {
  const digest = parts.digest ?? digestOf(parts.data);
  return {
    isIndex: false,
    configMediaType: null,
    layers: null,
    compressedSize: 0,
    children: [],
    modelCard: null,
    pulls: { count: 0, lastMs: null },
    ...parts,
    digest,
    labels: imageLabels(digest, parts.labels ?? {}),
  };
}

function imageLabels(digest: string, labels: Record<string, string>): MockLabel[] {
  return Object.entries(labels).map(([key, value]) => newLabel(digest, key, value, 'manifest'));
}
