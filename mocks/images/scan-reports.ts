import { advisories, type Advisory } from './advisories';
import { createRandom } from '../random';
import type { MockScan } from './manifest-state';

/** A package that the scanner found, and the advisories that it falls under. */
export interface ReportPackage {
  name: string;
  version: string;
  /** Digest of the layer that brought it; `AddedBy` on the wire. */
  addedBy: string;
  advisories: Advisory[];
}

/** A scan that worked. The report is made when it is asked for. */
export function scanned(packages: () => ReportPackage[], delayMs?: number): MockScan {
  const features = () => packages().map(featureBody);
  return delayMs === undefined ? { kind: 'report', features } : { kind: 'report', features, delayMs };
}

/** One package in the report's own shape. Two findings of one advisory under different packages stay two. */
function featureBody({ name, version, addedBy, advisories: found }: ReportPackage): Record<string, unknown> {
  const scores = found.map(({ score }) => score).filter((score) => score !== null);
  const cves = found.flatMap(({ name: advisory, links }) => `${advisory} ${links}`.match(/CVE-\d{4}-\d+/g) ?? []);
  return {
    Name: name,
    VersionFormat: '',
    NamespaceName: '',
    AddedBy: addedBy,
    Version: version,
    BaseScores: scores,
    CVEIds: [...new Set(cves)].toSorted(),
    Vulnerabilities: found.map(vulnerabilityBody),
  };
}

function vulnerabilityBody(advisory: Advisory): Record<string, unknown> {
  const isOsPackage = advisory.source.startsWith('debian');
  return {
    Severity: advisory.severity,
    NamespaceName: advisory.source,
    Link: advisory.links,
    FixedBy: advisory.fixedBy,
    Description: advisory.description,
    Name: advisory.name,
    Metadata: {
      UpdatedBy: advisory.source,
      RepoName: isOsPackage ? null : (advisory.source.split('/')[1] ?? null),
      RepoLink: isOsPackage ? null : 'https://packages.example.org/',
      DistroName: isOsPackage ? 'Debian GNU/Linux' : '',
      DistroVersion: isOsPackage ? '12 (bookworm)' : '',
      NVD: { CVSSv3: { Vectors: advisory.vector, Score: advisory.score ?? '' } },
    },
  };
}

const packageNames = [
  ...new Set(advisories.map((advisory) => advisory.package)),
  'adduser',
  'apt',
  'base-files',
  'base-passwd',
  'bash',
  'bsdutils',
  'ca-certificates',
  'dash',
  'debconf',
  'debianutils',
  'diffutils',
  'findutils',
  'gpgv',
  'grep',
  'gzip',
  'hostname',
  'libacl1',
  'libattr1',
  'libaudit1',
  'libblkid1',
  'libbz2-1.0',
  'libcap2',
  'libdb5.3',
  'libffi8',
  'libgmp10',
  'mount',
  'netbase',
  'sed',
  'tzdata',
  'util-linux',
];

/**
 * A whole image's packages, chosen by `name`: all that are known, with the advisories that `applies` lets through.
 * Layers are handed out in order, base first.
 */
export function imagePackages(
  name: string,
  layers: readonly string[],
  applies: (advisory: Advisory, chance: number) => boolean,
): ReportPackage[] {
  const random = createRandom(`packages ${name}`);
  return packageNames.map((packageName, index) => {
    const layer = layers[Math.floor((index / packageNames.length) * layers.length)] ?? '';
    const known = advisories.filter((advisory) => advisory.package === packageName);
    const found = known.filter((advisory) => applies(advisory, random.next()));
    // What has no advisory is as new as the newest fix: images differ by upgrades.
    const affected = known[0]?.version ?? ordinaryVersion(packageName);
    const fix = known.findLast(({ fixedBy }) => fixedBy !== '')?.fixedBy;
    // Go's own versions have a letter that fixes are given without.
    const fixed = fix === undefined ? affected : affected.startsWith('v') ? `v${fix}` : fix;
    const version = found.length === 0 ? fixed : affected;
    return { name: packageName, version, addedBy: layer, advisories: found };
  });
}

/** The same in every image. */
function ordinaryVersion(packageName: string): string {
  const random = createRandom(`version ${packageName}`);
  return `${random.whole(1, 9)}.${random.whole(0, 20)}-${random.whole(1, 4)}`;
}

/** A report of several megabytes, as large images have them. */
export function hugePackages(name: string, layer: string, count: number): ReportPackage[] {
  const random = createRandom(`huge ${name}`);
  return Array.from({ length: count }, (_, index) => ({
    name: `library-${String(index).padStart(4, '0')}`,
    version: `${random.whole(0, 9)}.${random.whole(0, 30)}.${random.whole(0, 9)}`,
    addedBy: layer,
    advisories: random.whole(0, 2) === 0 ? advisories.slice(0, random.whole(1, advisories.length)) : [],
  }));
}

/** package | version | source | what the scanner gives as its fix, passed on as it is: mostly ranges of affected versions. */
const ranges = `
jackson-mapper-asl | 1.9.13 | osv/maven | lastAffected=1.9.13
pypdf2 | 2.12.1 | osv/pypi | introduced=2.2.0&lastAffected=3.0.1
werkzeug | 2.0.1 | osv/pypi | introduced=0
werkzeug | 2.0.1 | osv/pypi | 2.2.3
requests | 2.20.0 | osv/pypi | fixed=2.31.0&introduced=2.3.0
torch | 2.1.0+cpu | osv/pypi | lastAffected=2.1.2%2Bcpu
nokogiri | 1.15.0 | osv/rubygems | introduced=1.11.0
left-pad | 1.3.0 | osv/npm | >= 1.0.0, < 2.0.0
`;

/** Packages of languages whose advisories say which versions are affected, two of them with a fix. */
export function rangePackages(layer: string): ReportPackage[] {
  const packages = new Map<string, ReportPackage>();
  ranges
    .trim()
    .split('\n')
    .forEach((line, index) => {
      const [name = '', version = '', source = '', fixedBy = ''] = line.split(' | ');
      const pkg = packages.get(name) ?? { name, version, addedBy: layer, advisories: [] };
      packages.set(name, pkg);
      pkg.advisories.push({
        name: `GHSA-demo-affe-000${index + 1}`,
        severity: index === 0 ? 'Critical' : 'High',
        package: name,
        version,
        fixedBy,
        score: null,
        vector: '',
        source,
        links: `https://osv.dev/vulnerability/GHSA-demo-affe-000${index + 1}`,
        description: 'Made up to show how ranges of affected versions are told.',
      });
    });
  return [...packages.values()];
}
