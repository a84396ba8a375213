import type { FindingRisk } from './finding-risk';
import { priorities, type Priority } from './priority';
import { vexStatuses } from './vex-statement';

/** What VEX may say of a finding, and what else settles it or does not. */
export const vexWords = [...vexStatuses, 'accepted', 'unsaid'] as const;
export type VexWord = (typeof vexWords)[number];

/** EPSS probabilities that a report can be narrowed to. */
export const epssSteps = [0.01, 0.1, 0.5] as const;

/** What risk data must say of the findings that are listed. Empty lists let everything through. */
export interface RiskFilter {
  priorities: readonly Priority[];
  isExploitedOnly: boolean;
  vex: readonly VexWord[];
  /** The least probability; null lets everything through. */
  epss: number | null;
}

/** A filter as an address writes it: `now,soon,kev,vex:not_affected,epss:0.1`. What is no such word is left out. */
export function readRiskFilter(text: string): RiskFilter {
  const words = new Set(text.split(','));
  const epss = epssSteps.find((step) => words.has(`epss:${step}`)) ?? null;
  return {
    priorities: priorities.filter((priority) => words.has(priority)),
    isExploitedOnly: words.has('kev'),
    vex: vexWords.filter((word) => words.has(`vex:${word}`)),
    epss,
  };
}

/** The same the other way round; '' for a filter that lets everything through. */
export function writeRiskFilter({ priorities: chosen, isExploitedOnly, vex, epss }: RiskFilter): string {
  return [
    ...chosen,
    ...(isExploitedOnly ? ['kev'] : []),
    ...vex.map((word) => `vex:${word}`),
    ...(epss === null ? [] : [`epss:${epss}`]),
  ].join(',');
}

export function matchesRisk(risk: FindingRisk, filter: RiskFilter): boolean {
  return (
    (filter.priorities.length === 0 || filter.priorities.includes(risk.priority)) &&
    (!filter.isExploitedOnly || risk.exploited.length > 0) &&
    (filter.vex.length === 0 || filter.vex.some((word) => isSaid(risk, word))) &&
    (filter.epss === null || (risk.epss?.probability ?? -1) >= filter.epss)
  );
}

function isSaid({ vex, accepted }: FindingRisk, word: VexWord): boolean {
  if (word === 'accepted') return accepted !== null;
  return word === 'unsaid' ? vex === null && accepted === null : vex?.status === word;
}
