import type { RiskKind } from '@/domain/risk/risk-content';
import { isStale, staleAfterDays, ageInDays, type RiskSource } from '@/domain/risk/risk-source';
import { compareNaturally } from '@/domain/text/compare';
import { countOf } from '@/domain/text/count-text';
import { formatDay } from '@/domain/time/dates';

const kindTexts: Readonly<Record<RiskKind, string>> = {
  epss: 'EPSS scores',
  kev: 'Known exploited (KEV)',
  vex: 'VEX',
  accepted: 'Accepted',
};

/** Kind after kind, each by name. */
export function inListOrder(sources: readonly RiskSource[]): RiskSource[] {
  const kinds = Object.keys(kindTexts);
  const placeOf = ({ content }: RiskSource) => kinds.indexOf(content.kind);
  return sources.toSorted((a, b) => placeOf(a) - placeOf(b) || compareNaturally(a.name, b.name));
}

export function kindText(kind: RiskKind): string {
  return kindTexts[kind];
}

const rowWords: Readonly<Record<RiskKind, [one: string, many: string]>> = {
  epss: ['score', 'scores'],
  kev: ['vulnerability', 'vulnerabilities'],
  vex: ['statement', 'statements'],
  accepted: ['accepted advisory', 'accepted advisories'],
};

/** "1,234 scores, 2 not read" */
export function rowsText({ content, rows, skipped }: Pick<RiskSource, 'content' | 'rows' | 'skipped'>): string {
  const read = countOf(rows, ...rowWords[content.kind]);
  return skipped === 0 ? read : `${read}, ${countOf(skipped, 'other entry', 'other entries')} not read`;
}

/** How old what a file says is: "of Nov 29, 2026 (today)"; and whether that is too old. */
export function ageText(source: Pick<RiskSource, 'asOf' | 'content'>, now: number): { text: string; isOld: boolean } {
  const days = ageInDays(source, now);
  if (source.asOf === null || days === null) return { text: 'It does not say of when it is', isOld: false };
  const age = days === 0 ? 'today' : `${countOf(days, 'day')} old`;
  return { text: `of ${formatDay(source.asOf, undefined, 'UTC')} (${age})`, isOld: isStale(source, now) };
}

/** On the badge of an old file. */
export const staleText = `Stale: older than ${staleAfterDays} days`;
