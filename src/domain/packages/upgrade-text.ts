import { formatNumber } from '@/domain/time/intl-formatters';
import type { BaseLayers, LayerOrigin } from '@/domain/layers/base-layers';
import { countsText } from '@/domain/scan/scan-text';
import { totalFindings } from '@/domain/scan/severity';
import type { Upgrade, UpgradePlan } from './upgrade-plan';
import { riskTexts, sumOfRisks } from './upgrade-risk';
import { firstUpgrades, isMeasuredBySevere, progressOf } from './upgrade-progress';

/** "clears 2 Critical, 5 High; 1 Low remains"; with risk data "clears 2 Critical, 5 High (2 act now, 2 KEV); 1 Low remains". */
export function effectText({ clears, stays, risk }: Upgrade): string {
  const texts = riskTexts(risk, clears).map(({ text }) => text);
  const stayCount = totalFindings(stays);
  const rest = stayCount === 0 ? '' : `; ${countsText(stays)} ${stayCount === 1 ? 'remains' : 'remain'}`;
  return `clears ${countsText(clears)}${texts.length === 0 ? '' : ` (${texts.join(', ')})`}${rest}`;
}

/** Why an upgrade is not certain, as a sentence; null if it is. */
export function doubtText({ targets, isFixBehind }: Upgrade): string | null {
  if (targets.length > 1) {
    return `Unsure which of ${targets.length} fixed versions is the newest: the report mixes formats that cannot be ordered.`;
  }
  return isFixBehind ? 'Unsure: the fixed version is not newer than the installed one.' : null;
}

/** Headings of the groups, in the order in which they are shown. */
export const originTitles: readonly (readonly [LayerOrigin, string])[] = [
  ['base', 'Base image'],
  ['own', 'Your layers'],
  ['unknown', 'Base image or your layers'],
];

/** What a group of upgrades is, and what to do about it. */
export function originText(origin: LayerOrigin, base: BaseLayers | null): string {
  switch (origin) {
    case 'base': {
      const layers = base?.count === 1 ? 'the first layer' : `the first ${base?.count ?? 0} layers`;
      return `In ${layers}, according to the image history. Building on a newer base image upgrades them.`;
    }
    case 'own':
      return 'Added on top of the base image. Upgrade them where the image is built.';
    case 'unknown':
      return base === null
        ? 'The image’s history does not tell where its base image ends.'
        : 'The report does not tell which layer they are in.';
  }
}

/** What the effect is measured by, in two words. */
export function measureWord(plan: UpgradePlan): string {
  return isMeasuredBySevere(plan) ? 'Critical + High' : 'All severities';
}

/** "83 %"; "< 1 %" for a small effect that is not zero. */
export function percentText(percent: number): string {
  return percent === 0 ? '< 1 %' : `${percent} %`;
}

function measureText(plan: UpgradePlan): string {
  return isMeasuredBySevere(plan) ? 'fixable Critical and High vulnerabilities' : 'fixable vulnerabilities';
}

/** "The first 3 upgrades clear 83 % of the fixable Critical and High vulnerabilities (10 of 12)."; null without upgrades. */
export function headlineText(plan: UpgradePlan): string | null {
  const first = firstUpgrades(progressOf(plan));
  if (first === null) return null;
  const { count, percent, cleared, total } = first;
  const upgrades = count === 1 ? 'The first upgrade clears' : `The first ${formatNumber(count)} upgrades clear`;
  return `${upgrades} ${percentText(percent)} of the ${measureText(plan)} (${formatNumber(cleared)} of ${formatNumber(total)}).`;
}

/** What risk data say of all upgrades together, and what they change about the order; null if there are none. */
export function planRiskText({ upgrades, fixable }: UpgradePlan): string | null {
  const risk = sumOfRisks(upgrades.map((upgrade) => upgrade.risk));
  if (risk === null) return null;
  const { now, soon } = risk;
  const settled = totalFindings(fixable) - totalFindings(risk.open);
  const urgent = [now > 0 && `${formatNumber(now)} “Act now”`, soon > 0 && `${formatNumber(soon)} “Act soon”`].filter(
    (text) => text !== false,
  );
  const order =
    urgent.length === 0
      ? 'Nothing that an upgrade clears is “Act now” or “Act soon”.'
      : `The upgrades clear ${urgent.join(' and ')}; those that clear most of these come first.`;
  return settled === 0
    ? order
    : `${order} All numbers count what is settled (${formatNumber(settled)}), which puts no upgrade forward.`;
}
