import { severities, type Severity, type SeverityCounts } from '@/domain/scan/scan';
import { emptySeverityCounts, severityRank, worstSeverity } from '@/domain/scan/severity';
import { formatBytes } from '@/domain/text/byte-size';
import { countOf } from '@/domain/text/count-text';
import { compareNaturally } from '@/domain/text/compare';
import { listNames } from '@/domain/text/name-list';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ComparedReports } from './reports/compared-reports';
import { latestSeverity } from './reports/finding-list';
import { countChanges, findingChanges, type ComparedFinding, type FindingChange } from './reports/findings-comparison';
import { packageChanges, type ComparedPackage, type PackageChange } from './reports/packages-comparison';

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
    /** Null if nothing says where the base ends. */
    isBaseChanged: boolean | null;
  } | null;
}

/** What differs in one line, the worst first: "11 new vulnerabilities (2 Critical, 1 act now), 3 fixed; openssl 3.0.7 → 3.0.13; 41 MB larger". */
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

/** "11 new vulnerabilities (2 Critical, 1 act now), 3 fixed (1 High)"; null if all are the same. */
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
      const urgent = findings.filter(
        (one) => change === 'new' && one.change === change && one.risk?.priority === 'now',
      );
      const notes = [
        count === 1 ? worst : `${formatNumber(counts[worst])} ${worst}`,
        urgent.length === 0 ? null : count === 1 ? 'act now' : `${formatNumber(urgent.length)} act now`,
      ];
      return `${named} (${notes.filter((note) => note !== null).join(', ')})`;
    })
    .join(', ');
}

function countSeverities(findings: readonly ComparedFinding[], change: FindingChange): SeverityCounts {
  const counts: Record<Severity, number> = emptySeverityCounts();
  for (const finding of findings) if (finding.change === change) counts[latestSeverity(finding)] += 1;
  return counts;
}

const packageWords: Record<PackageChange, string> = {
  upgraded: 'upgraded',
  downgraded: 'downgraded',
  unsure: 'of another version',
  added: 'added',
  removed: 'removed',
  unchanged: '',
};

/** "openssl 3.0.7 → 3.0.13 and 12 more packages upgraded, 2 added"; null if all are the same. */
function packagesText({ findings, packages }: ComparedReports): string | null {
  const leader = mostTelling(findings, packages);
  const counts = countChanges(packages, packageChanges);
  const kinds = packageChanges
    .filter((change) => change !== 'unchanged' && counts[change] > 0)
    .toSorted((a, b) => Number(b === leader?.change) - Number(a === leader?.change));
  let isNamed = false;
  const countText = (change: PackageChange, count: number, noun: string) => {
    const text = isNamed ? formatNumber(count) : countOf(count, noun);
    isNamed = true;
    return `${text} ${packageWords[change]}`;
  };
  const texts = kinds.map((change) => {
    if (leader === null || change !== leader.change) return countText(change, counts[change], 'package');
    const named = `${leader.name} ${versionsText(leader.versionsBefore)} → ${versionsText(leader.versionsAfter)}`;
    const others = counts[change] - 1;
    return others === 0 ? named : `${named} and ${countText(change, others, 'more package')}`;
  });
  return texts.length === 0 ? null : texts.join(', ');
}

function versionsText(versions: readonly string[]): string {
  return listNames(
    versions.map((version) => version || 'unknown'),
    2,
  );
}

/**
 * The package to name: the one with another version whose advisories changed most severely, the first by name among equals. Null
 * if the advisories of none changed, unless only one package has another version.
 */
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
  const changed = packages.filter(
    ({ change }) => change === 'upgraded' || change === 'downgraded' || change === 'unsure',
  );
  if (changed.length === 1) return changed[0] ?? null;
  const rankOf = ({ key }: ComparedPackage) => ranks.get(key) ?? Infinity;
  return changed
    .filter(({ key }) => ranks.has(key))
    .reduce<ComparedPackage | null>((best, one) => {
      if (best === null || rankOf(one) < rankOf(best)) return one;
      return rankOf(one) === rankOf(best) && compareNaturally(one.name, best.name) < 0 ? one : best;
    }, null);
}
