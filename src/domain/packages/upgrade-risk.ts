import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { SeverityCounts } from '@/domain/scan/scan';
import type { Finding, ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { addSeverityCounts, emptySeverityCounts, totalFindings } from '@/domain/scan/severity';
import { formatNumber } from '@/domain/time/intl-formatters';

/** What risk data say of the findings that an upgrade clears. */
export interface UpgradeRisk {
  now: number;
  soon: number;
  /** Known to be exploited, settled ones as well. */
  exploited: number;
  /** Those that are not settled. */
  open: SeverityCounts;
}

/** Looks up what risk data say of a finding. */
export type RiskOf = (scanned: ScannedPackage, vulnerability: Vulnerability) => FindingRisk | undefined;

/** A finding with what risk data say of it. */
export interface FindingWithRisk {
  finding: Pick<Finding, 'package' | 'vulnerability'>;
  risk?: FindingRisk;
}

/** Looks it up in the rows of a report; null if there are no risk data. One advisory may be settled for one package alone. */
export function riskLookup(rows: readonly FindingWithRisk[]): RiskOf | null {
  const known = new Map<ScannedPackage, Map<Vulnerability, FindingRisk>>();
  for (const { finding, risk } of rows) {
    if (risk === undefined) continue;
    const ofPackage = known.get(finding.package);
    if (ofPackage === undefined) known.set(finding.package, new Map([[finding.vulnerability, risk]]));
    else ofPackage.set(finding.vulnerability, risk);
  }
  return known.size === 0 ? null : (scanned, vulnerability) => known.get(scanned)?.get(vulnerability);
}

/** What risk data say of the findings of a package that have a fix. */
export function riskOfFixes(scanned: ScannedPackage, riskOf: RiskOf): UpgradeRisk {
  const open: Record<keyof SeverityCounts, number> = emptySeverityCounts();
  const counts = { now: 0, soon: 0, exploited: 0, open };
  for (const vulnerability of scanned.vulnerabilities) {
    if (vulnerability.fixedIn === null) continue;
    const risk = riskOf(scanned, vulnerability);
    if (risk?.isSettled !== true) open[vulnerability.severity] += 1;
    if (risk?.priority === 'now' || risk?.priority === 'soon') counts[risk.priority] += 1;
    if (risk !== undefined && risk.exploited.length > 0) counts.exploited += 1;
  }
  return counts;
}

/** Of several upgrades together; null if there are no risk data. */
export function sumOfRisks(risks: readonly (UpgradeRisk | null)[]): UpgradeRisk | null {
  return risks.reduce((sum, one) => {
    if (sum === null || one === null) return sum ?? one;
    return {
      now: sum.now + one.now,
      soon: sum.soon + one.soon,
      exploited: sum.exploited + one.exploited,
      open: addSeverityCounts(sum.open, one.open),
    };
  }, null);
}

/** What risk data say of an upgrade in few words, those of no findings left out: "2 act now", "1 act soon", "2 KEV", "3 settled". */
export function riskTexts(
  risk: UpgradeRisk | null,
  clears: SeverityCounts,
): { kind: 'now' | 'soon' | 'exploited' | 'settled'; text: string }[] {
  if (risk === null) return [];
  const { now, soon, exploited, open } = risk;
  const parts = [
    { kind: 'now', count: now, word: 'act now' },
    { kind: 'soon', count: soon, word: 'act soon' },
    { kind: 'exploited', count: exploited, word: 'KEV' },
    { kind: 'settled', count: totalFindings(clears) - totalFindings(open), word: 'settled' },
  ] as const;
  return parts.flatMap(({ kind, count, word }) =>
    count === 0 ? [] : [{ kind, text: `${formatNumber(count)} ${word}` }],
  );
}
