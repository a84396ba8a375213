import type { Ecosystem } from '@/domain/packages/package-ecosystem';
import type { ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import { compareVersions } from '@/domain/versions/version-order';
import { packageIdentities, type PackageIdentities, type PackageIdentity } from './package-identity';

/**
 * What became of a package from one side to the other. `unsure`: its version is another one, and the order of versions
 * does not say which is newer, or several versions went either way.
 */
export const packageChanges = ['added', 'removed', 'upgraded', 'downgraded', 'unsure', 'unchanged'] as const;
export type PackageChange = (typeof packageChanges)[number];

/** A package on both sides. */
export interface ComparedPackage {
  /** Unique within the comparison. */
  key: string;
  name: string;
  change: PackageChange;
  ecosystem: Ecosystem | null;
  /** Each entry of the first side: several versions may be there at once. Empty if the side does not have the package. */
  before: readonly ScannedPackage[];
  after: readonly ScannedPackage[];
  /** Versions that one side alone has, each once; '' for one that is not known. */
  versionsBefore: readonly string[];
  versionsAfter: readonly string[];
  /** Versions that both sides have. */
  versionsKept: readonly string[];
}

type Sides = { name: string; ecosystem: Ecosystem | null; before: ScannedPackage[]; after: ScannedPackage[] };

/**
 * Tells which packages were added on the second side, removed, upgraded or downgraded. Of a package in several versions, those
 * that both sides have are left out of account.
 *
 * @param identities of the packages of both reports
 * @returns one entry for each, in the order of the first report, then of the second
 */
export function comparePackages(
  a: ScanReport,
  b: ScanReport,
  [ofA, ofB]: PackageIdentities = packageIdentities(a, b),
): ComparedPackage[] {
  const known = new Map<string, Sides>();
  const add = (side: 'before' | 'after', report: ScanReport, identities: readonly PackageIdentity[]) => {
    report.packages.forEach((scanned, at) => {
      const { key = '', ecosystem = null } = identities[at] ?? {};
      const sides = known.get(key) ?? { name: scanned.name, ecosystem, before: [], after: [] };
      sides[side].push(scanned);
      known.set(key, sides);
    });
  };
  add('before', a, ofA);
  add('after', b, ofB);
  return Array.from(known, ([key, sides]) => compared(key, sides));
}

function compared(key: string, sides: Sides): ComparedPackage {
  const before = versionsOf(sides.before);
  const after = versionsOf(sides.after);
  const versionsBefore = [...before].filter((version) => !after.has(version));
  const versionsAfter = [...after].filter((version) => !before.has(version));
  const versionsKept = [...before].filter((version) => after.has(version));
  const change = changeOf(sides.ecosystem, versionsBefore, versionsAfter);
  return { key, ...sides, change, versionsBefore, versionsAfter, versionsKept };
}

function versionsOf(packages: readonly ScannedPackage[]): Set<string> {
  return new Set(packages.map(({ version }) => version));
}

function changeOf(ecosystem: Ecosystem | null, before: readonly string[], after: readonly string[]): PackageChange {
  const [first, ...others] = before;
  const [next, ...more] = after;
  if (first === undefined) return next === undefined ? 'unchanged' : 'added';
  if (next === undefined) return 'removed';
  const [old, recent] = [ends(ecosystem, first, others), ends(ecosystem, next, more)];
  if (old === null || recent === null) return 'unsure';
  const oldest = compareVersions(ecosystem, recent.oldest, old.oldest);
  // Nearly every package has one version: thousands are not compared twice.
  const isOne = others.length === 0 && more.length === 0;
  const newest = isOne ? oldest : compareVersions(ecosystem, recent.newest, old.newest);
  if (oldest === null || newest === null || oldest * newest < 0) return 'unsure';
  // Written differently, both may mean the same.
  if (oldest === 0 && newest === 0) return 'unchanged';
  return oldest + newest > 0 ? 'upgraded' : 'downgraded';
}

/** The oldest and the newest of several versions; null if their order is not certain. */
function ends(ecosystem: Ecosystem | null, first: string, others: readonly string[]) {
  let [oldest, newest] = [first, first];
  for (const version of others) {
    const [toOldest, toNewest] = [
      compareVersions(ecosystem, version, oldest),
      compareVersions(ecosystem, version, newest),
    ];
    if (toOldest === null || toNewest === null) return null;
    if (toOldest < 0) oldest = version;
    if (toNewest > 0) newest = version;
  }
  return { oldest, newest };
}
