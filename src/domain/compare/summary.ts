import { severities, type Severity, type SeverityCounts } from '@/domain/scan/scan';
import { emptySeverityCounts, severityRank, worstSeverity } from '@/domain/scan/severity';
import { formatBytes } from '@/domain/text/byte-size';
import { compareNaturally } from '@/domain/text/compare';
import { listNames } from '@/domain/text/name-list';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ComparedReports } from './compared-reports';
import { latestSeverity } from './finding-list';
import { countChanges, findingChanges, type ComparedFinding, type FindingChange } from './findings-comparison';
import { packageChanges, type ComparedPackage, type PackageChange } from './packages-comparison';

/** What is known of two sides. */
export interface SummaryInput {
  /** True if both sides are one image. */
  isSameImage: boolean;
  /** Null if the reports cannot be compared. */
  reports: ComparedReports | null;
  /** Null if a manifest is not known. */
  layers: {
    /** Compressed bytes of the second side less those of the first; null if a size is not known. */
    differenceBytes: number | null;
    /** Null if nothing tells where the base ends. */
    isBaseChanged: boolean | null;
  } | null;
}

/** What differs in one line, the worst first: "11 new vulnerabilities (2 Critical), 3 fixed; openssl 3.0.7 → 3.0.13; 41 MB larger". */
export function summaryText({ isSameImage, reports, layers }: SummaryInput): string {
  if (isSameImage) return 'Nothing differs: both are the same image';
  const size = layers?.differenceBytes ?? null;
  const isBaseChanged = layers?.isBaseChanged ?? null;
  const parts = [
    reports && findingsText(reports.findings),
    reports && packagesText(reports),
    size === null || size === 0 ? null : `${formatBytes(Math.abs(size))} ${size > 0 ? 'larger' : 'smaller'}`,
    isBaseChanged === true ? 'base image changed' : null,
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join('; ');
  const compared = [
    ...(reports === null ? [] : ['vulnerabilities', 'packages']),
    ...(size === null ? [] : ['size']),
    ...(isBaseChanged === null ? [] : ['base image']),
  ];
  return compared.length === 0 ? 'Nothing could be compared' : `Nothing differs in ${listAnd(compared)}`;
}

function listAnd(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const findingWords: Record<FindingChange, string> = {
  new: 'new',
  changed: 'of another severity',
  fixed: 'fixed',
  unchanged: '',
};

/** "11 new vulnerabilities (2 Critical), 3 fixed (1 High)"; null if all are the same. */
function findingsText(findings: readonly ComparedFinding[]): string | null {
  const kinds = findingChanges
    .filter((change) => change !== 'unchanged')
    .map((change) => {
      const counts = countSeverities(findings, change);
      return { change, counts, worst: worstSeverity(counts) };
    })
    .flatMap(({ worst, ...kind }) => (worst === null ? [] : [{ ...kind, worst }]))
    .toSorted((a, b) => severityRank(a.worst) - severityRank(b.worst));
  if (kinds.length === 0) return null;
  return kinds
    .map(({ change, counts, worst }, at) => {
      const count = severities.reduce((sum, severity) => sum + counts[severity], 0);
      const noun = at > 0 ? '' : count === 1 ? ' vulnerability' : ' vulnerabilities';
      const [number, word] = [formatNumber(count), findingWords[change]];
      const named = change === 'changed' ? `${number}${noun} ${word}` : `${number} ${word}${noun}`;
      return `${named} (${count === 1 ? worst : `${formatNumber(counts[worst])} ${worst}`})`;
    })
    .join(', ');
}

function countSeverities(findings: readonly ComparedFinding[], change: FindingChange): SeverityCounts {
  const counts: Record<Severity, number> = emptySeverityCounts();
  for (const finding of findings) if (finding.change === change) counts[latestSeverity(finding)] += 1;
  return counts;
}

const packageWords: Record<Exclude<PackageChange, 'unchanged'>, string> = {
  upgraded: 'upgraded',
  downgraded: 'downgraded',
  unsure: 'of another version',
  added: 'added',
  removed: 'removed',
};

/** "openssl 3.0.7 → 3.0.13 and 12 more packages upgraded, 2 added"; null if all are the same. */
function packagesText({ findings, packages }: ComparedReports): string | null {
  const leader = mostTelling(findings, packages);
  const rest = countChanges(
    packages.filter((one) => one !== leader),
    packageChanges,
  );
  const first =
    leader && `${leader.name} ${versionsText(leader.versionsBefore)} → ${versionsText(leader.versionsAfter)}`;
  const kinds = (['upgraded', 'downgraded', 'unsure', 'added', 'removed'] as const).filter(
    (change) => rest[change] > 0,
  );
  const others = kinds.map((change, at) => {
    const noun = at > 0 ? '' : first === null ? ' package' : ' more package';
    const plural = noun === '' || rest[change] === 1 ? '' : 's';
    return `${formatNumber(rest[change])}${noun}${plural} ${packageWords[change]}`;
  });
  const text = [first, others.join(', ')].filter((part) => part !== null && part !== '').join(' and ');
  return text === '' ? null : text;
}

function versionsText(versions: readonly string[]): string {
  return listNames(
    versions.map((version) => version || 'unknown'),
    2,
  );
}

/** The package with two versions to name: the one whose advisories changed most severely, else the first by name. */
function mostTelling(
  findings: readonly ComparedFinding[],
  packages: readonly ComparedPackage[],
): ComparedPackage | null {
  const ranks = new Map<string, number>();
  for (const finding of findings) {
    if (finding.change === 'unchanged') continue;
    const rank = severityRank(latestSeverity(finding));
    ranks.set(finding.packageKey, Math.min(rank, ranks.get(finding.packageKey) ?? rank));
  }
  const rankOf = ({ key }: ComparedPackage) => ranks.get(key) ?? severities.length;
  const candidates = packages.filter(
    ({ change, versionsBefore, versionsAfter }) =>
      change !== 'unchanged' && versionsBefore.length > 0 && versionsAfter.length > 0,
  );
  const isBetter = (one: ComparedPackage, best: ComparedPackage) =>
    rankOf(one) === rankOf(best) ? compareNaturally(one.name, best.name) < 0 : rankOf(one) < rankOf(best);
  return candidates.reduce<ComparedPackage | null>(
    (best, one) => (best === null || isBetter(one, best) ? one : best),
    null,
  );
}
