import { partOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { outlineRisks, type FindingOutline, type FindingRisk, type RiskView } from '../finding-risk';
import { shareText, priorities, priorityText, type Priority } from '../priority';
import type { RiskProduct } from '../vex-products';

/** What risk data say of an image: of its findings together. */
export interface ImageRisk {
  /** Findings of each priority. */
  counts: Readonly<Record<Priority, number>>;
  /** The most urgent that occurs; null without findings. */
  priority: Priority | null;
  /** Findings that are known to be exploited, settled or not. */
  exploitedCount: number;
  /** The highest score of what is not settled. */
  epss: FindingRisk['epss'];
  settledCount: number;
  total: number;
}

/** Takes the findings of an image together. */
export function imageRisk(risks: readonly FindingRisk[]): ImageRisk {
  const counts: Record<Priority, number> = { now: 0, soon: 0, watch: 0, later: 0 };
  let [exploitedCount, settledCount] = [0, 0];
  let epss: FindingRisk['epss'] = null;
  for (const risk of risks) {
    counts[risk.priority] += 1;
    if (risk.exploited.length > 0) exploitedCount += 1;
    if (risk.isSettled) settledCount += 1;
    else if (risk.epss !== null && risk.epss.probability > (epss?.probability ?? -1)) epss = risk.epss;
  }
  const priority = priorities.find((one) => counts[one] > 0) ?? null;
  return { counts, priority, exploitedCount, epss, settledCount, total: risks.length };
}

/** Looks up images by the outlines of their findings, each once: whole repositories are sorted by what comes of it. */
export function imageRisks(
  view: Omit<RiskView, 'image'>,
): (image: RiskProduct, outlines: readonly FindingOutline[]) => ImageRisk {
  const known = new WeakMap<readonly FindingOutline[], Map<string, ImageRisk>>();
  return (image, outlines) => {
    const ofImages = known.get(outlines) ?? new Map<string, ImageRisk>();
    known.set(outlines, ofImages);
    // The outlines are those of one digest; statements may name its tag, platform or index as well.
    const { tagName, platform, indexes = [] } = image;
    const name = [tagName, platform?.architecture, ...indexes].join(' ');
    const before = ofImages.get(name);
    if (before !== undefined) return before;
    const risk = imageRisk(outlines.map(outlineRisks({ ...view, image })));
    ofImages.set(name, risk);
    return risk;
  };
}

/** Compares two images, the more urgent first: by findings to act on now, then soon, then by the likeliest of them. */
export function compareImageRisks(a: ImageRisk, b: ImageRisk): number {
  const more = (priority: Priority) => b.counts[priority] - a.counts[priority];
  const likelier = (b.epss?.probability ?? 0) - (a.epss?.probability ?? 0);
  return more('now') || more('soon') || likelier || more('watch') || more('later');
}

/** The same in words: "2 act now, 3 later. 2 known to be exploited (KEV). Highest EPSS 94.4%, CVE-2024-2961. 1 of 5 is settled." */
export function imageRiskText({ counts, exploitedCount, epss, settledCount, total }: ImageRisk): string {
  const split = priorities
    .filter((priority) => counts[priority] > 0)
    .map((priority) => `${formatNumber(counts[priority])} ${priorityText(priority).toLowerCase()}`);
  const settled = partOf(settledCount, total, 'vulnerability', 'vulnerabilities');
  return [
    `${split.join(', ')}.`,
    exploitedCount > 0 && `${formatNumber(exploitedCount)} known to be exploited (KEV).`,
    epss !== null && `Highest EPSS ${shareText(epss.probability)}, ${epss.cve}.`,
    settledCount > 0 && `${settled} ${settledCount === 1 ? 'is' : 'are'} settled.`,
  ]
    .filter(Boolean)
    .join(' ');
}
