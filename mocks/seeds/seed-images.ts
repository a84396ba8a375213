import type { Advisory } from '../images/advisories';
import { buildImage, type ImageStep } from '../images/images';
import { createRandom } from '../random';
import { imagePackages, scanned } from '../images/scan-reports';
import type { MockManifest, MockScan, PullCount } from '../images/manifest-state';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** How bad the scan of a seeded image looks. */
export type ScanProfile = 'none' | 'few' | 'many' | 'Critical' | 'High' | 'Medium' | 'Low' | 'Negligible' | 'Unknown';

const severityOrder = ['Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown'];

/** Lets advisories through: none, about a third, all, or all up to the one severity that is to be the worst. */
function filterOf(profile: ScanProfile): (advisory: Advisory, chance: number) => boolean {
  if (profile === 'none') return () => false;
  if (profile === 'few') return (advisory, chance) => advisory.severity !== 'Critical' && chance < 0.35;
  if (profile === 'many') return () => true;
  const worst = severityOrder.indexOf(profile);
  return ({ severity }) => severityOrder.indexOf(severity) >= worst;
}

/** The report of an image, its packages spread over the image's layers. */
export function scanOf(image: MockManifest, name: string, profile: ScanProfile): MockScan {
  const layers = (image.layers ?? []).filter((layer) => layer.compressed_size !== 32).map((layer) => layer.blob_digest);
  const applies = filterOf(profile);
  return scanned(() => imagePackages(name, layers, applies));
}

export interface AppImageSeed {
  name: string;
  version: string;
  createdMs: number;
  /** `amd64` … only makes bytes and sizes differ. */
  architecture?: string;
  scan?: ScanProfile | MockScan;
  labels?: Record<string, string>;
  kind?: 'oci' | 'docker';
}

/** An application image as a team's pipeline builds it: Debian, packages, the program, settings. */
export function appImage(seed: AppImageSeed): MockManifest {
  const architecture = seed.architecture ?? 'amd64';
  const fullName = `${seed.name} ${seed.version} ${architecture}`;
  const random = createRandom(`image ${fullName}`);
  const image = buildImage({
    name: fullName,
    createdMs: seed.createdMs,
    kind: seed.kind ?? 'oci',
    steps: appSteps(architecture, seed.version, random.whole(600_000, 14_000_000)),
    labels: {
      maintainer: 'Acme Platform Team <platform@acme.example.com>',
      'org.opencontainers.image.title': seed.name,
      'org.opencontainers.image.version': seed.version,
      'org.opencontainers.image.source': `https://git.acme.example.com/platform/${seed.name}`,
      'org.opencontainers.image.url': `https://acme.example.com/${seed.name}`,
      ...seed.labels,
    },
  });
  image.scan = typeof seed.scan === 'object' ? seed.scan : scanOf(image, fullName, seed.scan ?? 'few');
  image.pulls = pullCount(fullName, seed.createdMs);
  return image;
}

function appSteps(architecture: string, version: string, appBytes: number): ImageStep[] {
  const buildkit = 'buildkit.dockerfile.v0';
  return [
    {
      command: `/bin/sh -c #(nop) ADD file:${architecture}-bookworm-slim in / `,
      bytes: 29_126_000 + architecture.length,
    },
    { command: '/bin/sh -c #(nop)  CMD ["bash"]' },
    {
      command:
        'RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends ca-certificates curl openssl && rm -rf /var/lib/apt/lists/* # buildkit',
      bytes: 5_429_113,
      comment: buildkit,
    },
    { command: `ENV APP_VERSION=${version} SESSION_SECRET=example-of-${version}`, comment: buildkit },
    { command: 'WORKDIR /app', comment: buildkit, bytes: 93 },
    {
      command: 'COPY dist /app # buildkit',
      bytes: appBytes,
      comment: buildkit,
      author: 'Acme CI <ci@acme.example.com>',
    },
    { command: 'EXPOSE map[8080/tcp:{}]', comment: buildkit },
    { command: 'USER 1001', comment: buildkit },
    { command: 'ENTRYPOINT ["/app/server"]', comment: buildkit },
  ];
}

/** Pulls that follow from the name; about one image in seven was never pulled. */
export function pullCount(name: string, sinceMs: number): PullCount {
  const random = createRandom(`pulls ${name}`);
  if (random.whole(0, 6) === 0) return { count: 0, lastMs: null };
  return { count: random.whole(1, 4800), lastMs: sinceMs + random.whole(10, 1800) * 1000 };
}
