import { addManifest, storeRepository, addRow, type RowSeed, putRowsInOrder } from '../build-state';
import { buildAttached, type AttachedLayer } from '../images/attached-artifact';
import { buildIndex, type IndexChild } from '../images/images';
import { createRandom } from '../random';
import type { MockManifest } from '../images/manifest-state';
import type { MockRepository, RegistryState } from '../state';
import { buildkitProvenance, listedPackages, spdxDocument, statementOf } from './artifact-contents';
import { addArtifacts } from './webapp-artifacts';
import { appImage, dayMs, hourMs, pullCount, type ScanProfile } from './seed-images';

const newestVersion = '2.1.0';
const platforms = ['linux/amd64', 'linux/arm64/v8', 'linux/ppc64le', 'linux/s390x', 'linux/arm/v6'] as const;

/** Adds a multi-arch image with an attestation per platform, as BuildKit pushes it. */
export function addMultiArch(
  repository: MockRepository,
  version: string,
  createdMs: number,
  scan: ScanProfile = 'few',
  platformCount: number = platforms.length,
): MockManifest {
  const children: (IndexChild & { image: MockManifest })[] = [];
  for (const platform of platforms.slice(0, platformCount)) {
    const architecture = platform.replace('linux/', '');
    const image = appImage({ name: repository.name, version, createdMs, architecture, scan });
    const { digest } = addManifest(repository, image);
    children.push({ digest, platform, image });
  }
  const attestations: IndexChild[] = [];
  for (const child of children.slice(0, 2)) {
    const attestation = buildAttached({
      subject: child.image,
      isTagged: true,
      layers: statements(child.image, version, createdMs),
    });
    attestations.push({ digest: addManifest(repository, attestation).digest, attests: child.digest });
  }
  const index = buildIndex([...children, ...attestations], {
    annotations: { 'org.opencontainers.image.version': version },
  });
  index.pulls = pullCount(`${repository.name} ${version}`, createdMs);
  return addManifest(repository, index);
}

/** What BuildKit states of an image: how it was built and, of the newest release alone (it takes long), what is in it. */
function statements(image: MockManifest, version: string, createdMs: number): AttachedLayer[] {
  const spdx = 'https://spdx.dev/Document';
  const parts: [predicateType: string, content: string][] = [
    ['https://slsa.dev/provenance/v0.2', buildkitProvenance(image.digest, createdMs)],
  ];
  if (version === newestVersion) {
    const document: unknown = JSON.parse(spdxDocument(listedPackages(image), createdMs));
    parts.unshift([spdx, statementOf(image.digest, spdx, document)]);
  }
  return parts.map(([predicateType, content]) => ({
    mediaType: 'application/vnd.in-toto+json',
    content,
    annotations: { 'in-toto.io/predicate-type': predicateType },
  }));
}

/** `acme/webapp`: what a busy team's repository looks like, about sixty tags. */
export function seedWebapp(state: RegistryState, baseMs: number): void {
  const repository = storeRepository(state, 'acme/webapp', {
    isPublic: true,
    description:
      'The **Acme** web application.\n\n* [docs](https://docs.acme.example.com)\n* `podman pull` the tag `stable`\n',
    teamRoles: { devs: 'write' },
  });
  const at = (daysAgo: number) => baseMs - Math.round(daysAgo * dayMs);
  const single = (version: string, daysAgo: number, scan: ScanProfile = 'few', labels?: Record<string, string>) =>
    addManifest(
      repository,
      appImage({ name: 'webapp', version, createdMs: at(daysAgo) - hourMs, scan, ...(labels && { labels }) }),
    ).digest;
  const multi = (version: string, daysAgo: number, scan?: ScanProfile) =>
    addMultiArch(repository, version, at(daysAgo) - hourMs, scan).digest;
  const tag = (name: string, digest: string, daysAgo: number, more: Partial<RowSeed> = {}) =>
    addRow(repository, { name, digest, startMs: at(daysAgo), ...more });

  seedReleases({ single, multi, tag, at });
  seedBuilds({ single, multi, tag, at }, baseMs);
  seedHistory({ single, multi, tag, at });
  addArtifacts(repository, baseMs);
  countPulls(repository, baseMs);
  putRowsInOrder(repository);
}

/** `latest` of another repository is what `v2.1.0-amd64` of the web application is, and so a part of its `v2.1.0`. */
export function seedRelease(state: RegistryState, fullName: string, baseMs: number): void {
  const repository = state.repositories.get(fullName);
  if (repository === undefined) return;
  const createdMs = baseMs - 5 * dayMs - hourMs;
  const image = addManifest(repository, appImage({ name: 'webapp', version: newestVersion, createdMs, scan: 'none' }));
  addRow(repository, { name: 'latest', digest: image.digest, startMs: baseMs - 4 * dayMs });
}

interface Builder {
  single: (version: string, daysAgo: number, scan?: ScanProfile, labels?: Record<string, string>) => string;
  multi: (version: string, daysAgo: number, scan?: ScanProfile) => string;
  tag: (name: string, digest: string, daysAgo: number, more?: Partial<RowSeed>) => void;
  at: (daysAgo: number) => number;
}

/** Versions whose order is not that of their letters, several names of one image, immutable ones. */
function seedReleases({ single, multi, tag }: Builder): void {
  const immutable = { immutable: true };
  tag('v1.0.0', single('1.0.0', 410, 'many'), 410, immutable);
  tag('v1.1.0', single('1.1.0', 365, 'many'), 365, immutable);
  tag('1.2.0-rc1', single('1.2.0-rc1', 301, 'High'), 301);
  tag('1.2.0-rc2', single('1.2.0-rc2', 297, 'High'), 297);
  tag('1.2.0', single('1.2.0', 290, 'High'), 290);
  tag('v1.9.0', single('1.9.0', 120, 'High'), 120);
  tag('v1.10.0', multi('1.10.0', 96, 'Medium'), 96, immutable);
  tag('v1.10.1', multi('1.10.1', 80, 'Medium'), 80);
  tag('v2.0.0-alpha', single('2.0.0-alpha', 61, 'Low'), 61);
  tag('v2.0.0-beta.2', single('2.0.0-beta.2', 50, 'Low'), 50);
  tag('v2.0.0-beta.11', single('2.0.0-beta.11', 46, 'Low'), 46);
  tag('v2.0.0-rc1', multi('2.0.0-rc1', 40, 'few'), 40);
  const stable = multi('2.0.0', 33, 'few');
  tag('v2.0.0', stable, 33, immutable);
  tag('2.0', stable, 33);
  const newest = multi(newestVersion, 5, 'none');
  for (const name of ['v2.1.0', '2.1', '2', 'latest', 'stable']) tag(name, newest, name === 'stable' ? 2 : 5);
  tag('v2.1.0-amd64', single('2.1.0', 5, 'none'), 5);
  tag('v2.1.0-debug', single('2.1.0-debug', 5, 'Critical', { 'com.acme.debug': 'true' }), 4.9);
}

/** Nightly builds that expire of themselves, pull requests that end at every urgency, names that break careless code. */
function seedBuilds({ single, tag, at }: Builder, baseMs: number): void {
  for (let age = 0; age < 13; age += 1) {
    const date = new Date(at(age)).toISOString().slice(0, 10).replaceAll('-', '');
    const digest = single(`2.2.0-nightly.${date}`, age + 0.2, age % 4 === 0 ? 'High' : 'few', {
      'quay.expires-after': '2w',
      'com.acme.build': `https://ci.acme.example.com/webapp/${4700 - age}`,
    });
    tag(`nightly-${date}`, digest, age + 0.2, { endMs: at(age + 0.2) + 14 * dayMs });
  }
  const ends: [name: string, leftMs: number][] = [
    ['pr-482', 50 * 60_000],
    ['pr-479', 6 * hourMs],
    ['pr-471', 3 * dayMs],
    ['review-login', 12 * dayMs],
    ['customer-demo', 45 * dayMs],
    ['lts', 400 * dayMs],
  ];
  ends.forEach(([name, leftMs], index) => {
    tag(name, single(name, index + 1, 'few'), index + 1, { endMs: baseMs + leftMs });
  });
  const odd = ['tag', 'build', 'a.b', 'v1_x', '_internal', 'UPPER.Case', 'x'.repeat(128)];
  odd.forEach((name, index) => tag(name, single(`odd-${index}`, 18 + index, 'Unknown'), 18 + index));
  tag('docker-format', single('docker', 20, 'Negligible'), 20);
}

/** What happened: moves, a restore, deletions and a tag that was made anew. */
function seedHistory({ single, multi, tag, at }: Builder): void {
  const first = single('2.0.1-dev', 13, 'High');
  const second = single('2.0.2-dev', 9, 'Medium');
  const third = multi('2.1.0-rc1', 7);
  tag('latest', first, 13, { endMs: at(9) });
  tag('latest', second, 9, { endMs: at(8) });
  tag('latest', first, 8, { endMs: at(7), reversion: true });
  tag('latest', third, 7, { endMs: at(5) });
  tag('stable', third, 6.5, { endMs: at(3) });
  tag('stable', second, 3, { endMs: at(2) });
  tag('edge', third, 4);
  tag('oops', single('oops', 6, 'Critical'), 6, { endMs: at(5.99) });
  tag('hotfix', second, 8, { endMs: at(6) });
  tag('hotfix', second, 1, { reversion: true });
  tag('retired', first, 12, { endMs: at(1.5) });
}

function countPulls(repository: MockRepository, baseMs: number): void {
  for (const { name, startMs } of repository.rows) {
    const { count, lastMs } = pullCount(`tag ${name}`, startMs);
    const random = createRandom(`last pull ${name}`);
    const last = lastMs === null ? null : Math.min(baseMs - 60_000, startMs + Math.floor(random.next() * 9 * dayMs));
    repository.tagPulls.set(name, { count, lastMs: last });
  }
}
