import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { Severity } from '@/domain/scan/scan';
import type { ScanReport } from '@/domain/scan/scan-report';
import { severityRank } from '@/domain/scan/severity';
import { joinMoved, type FindingPair, type PackageFinding } from './moved-findings';
import { packageIdentities, sharedKeys, type PackageIdentities, type PackageIdentity } from './package-identity';

/** What became of a finding from one side to the other. `changed`: its severity is another one. */
export const findingChanges = ['new', 'changed', 'fixed', 'unchanged'] as const;
export type FindingChange = (typeof findingChanges)[number];

/** A pair with what became of it. */
export interface ComparedFinding extends FindingPair {
  change: FindingChange;
  /** The worst of each side; null on a side that does not have it. */
  severityBefore: Severity | null;
  severityAfter: Severity | null;
  /** The versions of the package that have it, each once; on a side without it those that the package has there, if any. */
  versionsBefore: readonly string[];
  versionsAfter: readonly string[];
  /** What risk data say of it on the side that it is on last; absent while there are none. */
  risk?: FindingRisk;
}

/**
 * Tells which findings are new on the second side, fixed on it, of another severity, or the same. A finding is the
 * same if its advisory, its package and the package's namespace are.
 *
 * @param identities of the packages of both reports
 * @returns one entry for each, in the order of the first report, then of the second
 */
export function compareFindings(
  a: ScanReport,
  b: ScanReport,
  [ofA, ofB]: PackageIdentities = packageIdentities(a, b),
): ComparedFinding[] {
  type Collected = FindingPair & { before: PackageFinding[]; after: PackageFinding[] };
  const byPackage = new Map<string, Map<string, Collected>>();
  const pairs: Collected[] = [];
  const add = (side: 'before' | 'after', { packages }: ScanReport, identities: readonly PackageIdentity[]) => {
    packages.forEach((scanned, at) => {
      if (scanned.vulnerabilities.length === 0) return;
      const { key: packageKey = '', ecosystem = null } = identities[at] ?? {};
      const byAdvisory = byPackage.get(packageKey) ?? new Map<string, Collected>();
      byPackage.set(packageKey, byAdvisory);
      for (const vulnerability of scanned.vulnerabilities) {
        const { name } = vulnerability;
        let pair = byAdvisory.get(name);
        if (pair === undefined) {
          pair = { key: `${name} ${packageKey}`, packageKey, ecosystem, before: [], after: [] };
          byAdvisory.set(name, pair);
          pairs.push(pair);
        }
        pair[side].push({ package: scanned, vulnerability });
      }
    });
  };
  add('before', a, ofA);
  add('after', b, ofB);
  const [inA, inB] = [versionsByKey(a, ofA), versionsByKey(b, ofB)];
  return joinMoved(pairs, sharedKeys(ofA, ofB)).map((pair) => compared(pair, inA, inB));
}

/** Written out: to spread thousands of entries takes several times as long. */
function compared(pair: FindingPair, inA: VersionsByKey, inB: VersionsByKey): ComparedFinding {
  const { key, packageKey, ecosystem, before, after } = pair;
  const severityBefore = worstOf(before);
  const severityAfter = worstOf(after);
  const change = changeOf(severityBefore, severityAfter);
  const versionsBefore = before.length > 0 ? versionsOf(before) : [...(inA.get(packageKey) ?? none)];
  const versionsAfter = after.length > 0 ? versionsOf(after) : [...(inB.get(packageKey) ?? none)];
  return {
    key,
    packageKey,
    ecosystem,
    before,
    after,
    change,
    severityBefore,
    severityAfter,
    versionsBefore,
    versionsAfter,
  };
}

const none: ReadonlySet<string> = new Set();

function versionsOf(findings: readonly PackageFinding[]): readonly string[] {
  return [...new Set(findings.map((finding) => finding.package.version))];
}

type VersionsByKey = ReadonlyMap<string, ReadonlySet<string>>;

function versionsByKey({ packages }: ScanReport, identities: readonly PackageIdentity[]): VersionsByKey {
  const versions = new Map<string, Set<string>>();
  packages.forEach(({ version }, at) => {
    const { key = '' } = identities[at] ?? {};
    const known = versions.get(key);
    if (known === undefined) versions.set(key, new Set([version]));
    else known.add(version);
  });
  return versions;
}

function changeOf(before: Severity | null, after: Severity | null): FindingChange {
  if (before === null) return 'new';
  if (after === null) return 'fixed';
  return before === after ? 'unchanged' : 'changed';
}

function worstOf(findings: readonly PackageFinding[]): Severity | null {
  let worst: Severity | null = null;
  for (const { vulnerability } of findings) {
    const { severity } = vulnerability;
    if (worst === null || severityRank(severity) < severityRank(worst)) worst = severity;
  }
  return worst;
}

export function countChanges<Change extends string>(
  entries: readonly { change: Change }[],
  changes: readonly Change[],
): Readonly<Record<Change, number>> {
  const counts = new Map<Change, number>();
  for (const { change } of entries) counts.set(change, (counts.get(change) ?? 0) + 1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every change has its entry
  return Object.fromEntries(changes.map((change) => [change, counts.get(change) ?? 0])) as Record<Change, number>;
}
