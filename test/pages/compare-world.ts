import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { Advisory } from '~mocks/images/advisories';
import { buildIndex } from '~mocks/images/images';
import { scanned, type ReportPackage } from '~mocks/images/scan-reports';
import type { MockScan } from '~mocks/images/manifest-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import { addOwnTags, imageNamed } from './own-tags';

function advisory(name: string, severity: string, fixedBy = ''): Advisory {
  const nothing = {
    package: '',
    version: '',
    score: null,
    vector: '',
    links: '',
    description: `What ${name} is about`,
  };
  return { ...nothing, name, severity, fixedBy, source: 'debian/updater' };
}

function packageOf(name: string, version: string, ...advisories: Advisory[]): ReportPackage {
  return { name, version, addedBy: '', advisories };
}

const before = () => [
  packageOf(
    'openssl',
    '3.0.7-1',
    advisory('CVE-2024-1', 'Critical', '3.0.13-1'),
    advisory('CVE-2024-2', 'High', '3.0.13-1'),
  ),
  packageOf('libssl1.1', '1.1.1-1', advisory('CVE-2024-3', 'Medium', '3.0.14-1')),
  packageOf('zlib1g', '1.2.13-1', advisory('CVE-2024-4', 'Low')),
  packageOf('wget', '1.21-1'),
];

const after = () => [
  packageOf('openssl', '3.0.13-1'),
  packageOf('libssl3', '3.0.13-1', advisory('CVE-2024-3', 'Medium', '3.0.14-1')),
  packageOf('zlib1g', '1.2.13-1', advisory('CVE-2024-4', 'High'), advisory('CVE-2024-5', 'Low')),
];

/** Adds an image with a scan; `bytes` is its size. */
function addImage(repository: MockRepository, name: string, bytes: number, scan: MockScan): string {
  const image = imageNamed(name, bytes);
  image.scan = scan;
  return addManifest(repository, image).digest;
}

/** What the tags of `acme/pair` point to, and an image that no tag has. */
export const digests = {
  before: imageNamed('pair before', 5_000_000).digest,
  after: imageNamed('pair after', 46_000_000).digest,
};

/** An index whose platforms have the reports that are given. */
function addIndex(repository: MockRepository, name: string, reports: Record<string, () => ReportPackage[]>): string {
  const children = Object.entries(reports).map(([platform, packages]) => ({
    platform,
    digest: addImage(repository, `pair ${name} ${platform}`, 1_000_000, scanned(packages)),
  }));
  return addManifest(repository, buildIndex(children)).digest;
}

/**
 * `acme/pair`: from `before` to `after` two vulnerabilities were fixed, one is new, one has another severity and one has moved
 * to another package; `waiting` has a scan that is queued. `index-1` and `index-2` have amd64 and arm64, `index-2` also s390x.
 * `acme/other` has the tag `after`, too.
 */
export function addPair(state: RegistryState): void {
  const pair = addOwnTags(state, 'acme/pair', [
    { name: 'before', digest: digests.before },
    { name: 'after', digest: digests.after },
  ]);
  const startMs = Date.UTC(2026, 0, 15);
  const tag = (name: string, digest: string) => addRow(pair, { name, digest, startMs });
  addImage(pair, 'pair before', 5_000_000, scanned(before));
  addImage(pair, 'pair after', 46_000_000, scanned(after));
  tag('waiting', addImage(pair, 'pair waiting', 1_000_000, { kind: 'status', status: 'queued' }));
  tag('index-1', addIndex(pair, 'index-1', { 'linux/amd64': before, 'linux/arm64': before }));
  tag('index-2', addIndex(pair, 'index-2', { 'linux/amd64': after, 'linux/arm64': before, 'linux/s390x': after }));
  putRowsInOrder(pair);
  addImage(
    addOwnTags(state, 'acme/other', [{ name: 'after', digest: digests.after }]),
    'pair after',
    46_000_000,
    scanned(after),
  );
}
