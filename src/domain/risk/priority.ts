import { severities, type Severity } from '@/domain/scan/scan';
import { severityRank } from '@/domain/scan/severity';

/** How soon something should be done about a finding, the first first. */
export const priorities = ['now', 'soon', 'watch', 'later'] as const;
export type Priority = (typeof priorities)[number];

const texts: Readonly<Record<Priority, string>> = {
  now: 'Act now',
  soon: 'Act soon',
  watch: 'Watch',
  later: 'Later',
};

export function priorityText(priority: Priority): string {
  return texts[priority];
}

/** What a person can set of the rule. */
export interface PriorityRule {
  /** EPSS probability from which on alone it is "act soon", from 0 to 1. */
  probability: number;
  /** EPSS percentile from which on it is, if it is severe and can be fixed; from 0 to 1. */
  percentile: number;
  /** From this severity on a finding is severe. */
  severity: Severity;
}

export const defaultRule: PriorityRule = { probability: 0.1, percentile: 0.9, severity: 'High' };

export interface PriorityFacts {
  severity: Severity;
  isFixable: boolean;
  isExploited: boolean;
  /** Null if no file has a score for it. */
  epss: { probability: number; percentile: number } | null;
  /** VEX says that the image is not affected or fixed, or it was accepted. */
  isSettled: boolean;
  /** VEX says that the image is affected. */
  isAffected: boolean;
}

/** The priority that the rule gives. It never falls when a finding is exploited, likelier, or more severe. */
export function priorityOf(facts: PriorityFacts, rule: PriorityRule): Priority {
  return judged(facts, rule)[0];
}

/** The priority that the rule gives, and why, as the end of a sentence: "it is known to be exploited". */
export function judged(facts: PriorityFacts, rule: PriorityRule): [Priority, reason: string] {
  const { severity, isFixable, isExploited, epss, isSettled, isAffected } = facts;
  if (isSettled) return ['later', 'it is settled'];
  if (isExploited) return ['now', 'it is known to be exploited'];
  const isSevere = severity !== 'Unknown' && severityRank(severity) <= severityRank(rule.severity);
  const isLikely = epss !== null && epss.percentile >= rule.percentile;
  const likely = `its EPSS percentile is ${shareText(rule.percentile)} or more`;
  if (epss !== null && epss.probability >= rule.probability) {
    return ['soon', `its EPSS probability is ${shareText(rule.probability)} or more`];
  }
  if (isSevere && isFixable && isLikely) return ['soon', `it is ${severity}, can be fixed, and ${likely}`];
  // What no file scores may be likely: the most severe does not have to wait for a score.
  if (severity === 'Critical' && isFixable && epss === null) return ['soon', 'it is Critical and can be fixed'];
  if (isSevere) return ['watch', `it is ${severity}`];
  if (isLikely) return ['watch', likely];
  return isAffected ? ['watch', 'VEX calls it affected'] : ['later', 'nothing asks for more'];
}

/** The rule in words, a sentence for each priority. */
export function ruleTexts({ probability, percentile, severity }: PriorityRule): Record<Priority, string> {
  const severe = severity === 'Critical' ? 'Critical' : `${severity} or worse`;
  return {
    now: 'Known to be exploited (KEV).',
    soon: `EPSS is ${shareText(probability)} or more; or ${severe}, fixable, and its EPSS percentile is ${shareText(percentile)} or more; or Critical, fixable, and without an EPSS score.`,
    watch: `Any other that is ${severe}, whose EPSS percentile is ${shareText(percentile)} or more, or that VEX calls affected.`,
    later: 'Everything else, and always what VEX calls not affected or fixed, and what was accepted.',
  };
}

/** "43.2%", with as many digits as small numbers need: "0.04%". */
export function shareText(share: number): string {
  const value = share * 100;
  return `${Number(value.toFixed(value < 1 ? 2 : 1))}%`;
}

/** A rule as it was kept; what is missing or nonsense is as usual. */
export function readPriorityRule(text: string | null): PriorityRule {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    // as usual
  }
  const valueOf = (name: string): unknown => Reflect.get(Object(kept), name);
  const share = (name: 'probability' | 'percentile') => {
    const value = valueOf(name);
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : defaultRule[name];
  };
  return {
    probability: share('probability'),
    percentile: share('percentile'),
    severity: severities.find((one) => one === valueOf('severity') && one !== 'Unknown') ?? defaultRule.severity,
  };
}
