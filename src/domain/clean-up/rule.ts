/** A text that a whole tag name has to match; letter case counts, as it does in names. */
export interface NamePattern {
  /** Globs may be several, with commas between them. */
  text: string;
  kind: 'glob' | 'regex';
}

/** What the newest are counted among: all tags, or those of one version line such as 1.x or 1.2.x. */
export const newestScopes = ['all', 'major', 'minor'] as const;

/** The newest tags: by age among all, by version within a version line. Tags that are no versions belong to no line. */
export interface Newest {
  /** At least 1. */
  count: number;
  of: (typeof newestScopes)[number];
}

/** Takes the tags for which all of its conditions hold; null is no condition. Without any it takes nothing. */
export interface TakingRule {
  does: 'take';
  pattern: NamePattern | null;
  /** Pushed or moved longer ago than so many spans of 24 hours. */
  olderThanDays: number | null;
  /** Neither pushed nor pulled, by name or by digest, for so many spans of 24 hours. */
  notPulledDays: number | null;
  /** Not one of the newest among all whose names match, whatever the other conditions say. */
  exceptNewest: Newest | null;
}

/** Keeps tags, whatever any other rule takes. */
export type KeepingRule =
  | { does: 'keep'; by: 'name'; pattern: NamePattern }
  | { does: 'keep'; by: 'newest'; pattern: NamePattern | null; newest: Newest }
  /** `key=value`, or a key alone with any value. What differs in white space alone is the same. */
  | { does: 'keep'; by: 'label'; label: string }
  | { does: 'keep'; by: 'signed' }
  /** Has an expiration that is more than so many spans of 24 hours away. */
  | { does: 'keep'; by: 'expiration'; laterThanDays: number }
  /** Points to the image of another tag that stays. */
  | { does: 'keep'; by: 'image' };

export type CleanUpRule = TakingRule | KeepingRule;

/** The rules of a clean-up. The order decides which rule is named as the reason, and nothing else. */
export interface CleanUpPlan {
  rules: readonly CleanUpRule[];
  /** Rules of the address that cannot be read, as they stand there. With any of them nothing may be applied. */
  unread: readonly string[];
}

/** The most rules of a plan; an address has to carry them. */
export const mostRules = 20;

/** The longest span in days: a hundred years. */
export const mostDays = 36_500;

/** The most tags that "the newest" can be. */
export const mostNewest = 9999;

/** The pattern that a rule narrows names by; null if it has none, or one that is not typed yet. */
export function patternOf(rule: CleanUpRule): NamePattern | null {
  const pattern = 'pattern' in rule ? rule.pattern : null;
  return pattern === null || pattern.text.trim() === '' ? null : pattern;
}

/** Whether a taking rule says anything: without a condition it would take everything. */
export function hasCondition(rule: TakingRule): boolean {
  const { olderThanDays, notPulledDays, exceptNewest } = rule;
  return [patternOf(rule), olderThanDays, notPulledDays, exceptNewest].some((condition) => condition !== null);
}
