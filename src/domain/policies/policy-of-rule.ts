import { globsOf } from '@/domain/clean-up/name-pattern';
import { patternOf, type NamePattern, type TakingRule } from '@/domain/clean-up/rule';
import { creationDateRule, type NewAutoPrunePolicy, type PruneRule } from './policy';
import { whyNotTried } from './policy-pattern';

/** A rule of a clean-up as a policy of the registry, or why it cannot be one, as a sentence. */
export type PolicyOfRule = { policy: NewAutoPrunePolicy; whyNot: null } | { policy: null; whyNot: string };

/** Escapes that mean the same in Python, in which Quay is written, and in JavaScript. */
const otherEscape = /\\[A-Za-z](?<!\\[bBdDsSwWnrtfv])/;
/** `(?<name>…)` of JavaScript is an error in Python. */
const namedGroup = /\(\?<[^=!]/;

/**
 * What Quay can express of a taking rule: a pattern with the number of the newest that stay, or with an age. The pattern
 * is written so that it has to match the whole name, however Quay reads patterns.
 */
export function policyOfRule(rule: TakingRule): PolicyOfRule {
  const { olderThanDays, notPulledDays, exceptNewest } = rule;
  if (notPulledDays !== null) return refuse('Quay’s policies do not look at pulls.');
  if (exceptNewest !== null && exceptNewest.of !== 'all') return refuse('Quay’s policies know no version lines.');
  if (exceptNewest !== null && olderThanDays !== null)
    return refuse('A policy of Quay goes by the number of tags or by their age, not by both.');
  const pruneRule: PruneRule | null =
    exceptNewest !== null
      ? { kind: 'number-of-tags', count: exceptNewest.count }
      : creationDateRule(`${olderThanDays ?? 0}d`);
  if (pruneRule === null) return refuse('A policy of Quay goes by the number of tags or by their age.');
  const pattern = patternOf(rule);
  if (pattern === null) return { policy: { rule: pruneRule, pattern: null, takesFitting: true }, whyNot: null };
  const written = pattern.kind === 'glob' ? globsAsExpression(pattern) : pattern.text;
  const policy = { rule: pruneRule, pattern: `^(?:${written})$`, takesFitting: true };
  if (pattern.kind === 'regex' && (otherEscape.test(written) || namedGroup.test(written)))
    return refuse('Quay may read this regular expression in another way.');
  const problem = whyNotTried(policy);
  return problem === null ? { policy, whyNot: null } : refuse(problem);
}

function refuse(whyNot: string): PolicyOfRule {
  return { policy: null, whyNot };
}

function globsAsExpression({ text }: NamePattern): string {
  return globsOf(text)
    .map((glob) => glob.replace(/[^A-Za-z0-9_-]/g, (char) => (char === '*' ? '.*' : char === '?' ? '.' : `\\${char}`)))
    .join('|');
}
