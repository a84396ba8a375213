import type { SeverityCounts } from '@/domain/scan/scan';
import { totalFindings } from '@/domain/scan/severity';
import type { UpgradePlan } from './upgrade-plan';

/** How far the first upgrades of a plan lead. */
export interface UpgradeProgress {
  /** Findings that are cleared by this upgrade and all before it. */
  cleared: number;
  /** Findings that all upgrades clear. */
  total: number;
  /** `cleared` of `total` as whole percent, rounded down: 100 means all. */
  percent: number;
}

/** True if severe findings have fixes: the effect is measured by them alone. */
export function isMeasuredBySevere({ fixable }: UpgradePlan): boolean {
  return fixable.Critical + fixable.High > 0;
}

/** The effect of each upgrade together with those before it: of fixable Critical and High findings, else of all fixable ones. */
export function progressOf(plan: UpgradePlan): UpgradeProgress[] {
  const isSevere = isMeasuredBySevere(plan);
  const measure = (counts: SeverityCounts) => (isSevere ? counts.Critical + counts.High : totalFindings(counts));
  const total = measure(plan.fixable);
  let cleared = 0;
  return plan.upgrades.map(({ clears }) => {
    cleared += measure(clears);
    return { cleared, total, percent: Math.floor((cleared * 100) / total) };
  });
}

/** Percent of the effect from which on the first upgrades are summed up in a sentence. */
const mostOfIt = 80;

/** The most upgrades that the sentence about the first ones counts. */
const mostUpgrades = 10;

/** The fewest upgrades that clear at least 80 percent, or the first ten if it takes more; null for a plan without upgrades. */
export function firstUpgrades(progress: readonly UpgradeProgress[]): (UpgradeProgress & { count: number }) | null {
  const needed = progress.findIndex(({ percent }) => percent >= mostOfIt) + 1;
  const count = Math.min(needed, mostUpgrades);
  const reached = progress[count - 1];
  return reached === undefined ? null : { ...reached, count };
}
