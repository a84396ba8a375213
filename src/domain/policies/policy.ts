import { readExpiresAfter } from '@/domain/expiration/expires-after';
import type { RegistryFeatures } from '@/domain/registry/registry';

/** Whether a registry has policies for tags at all. */
export function hasPolicies({ autoPrune, immutableTags }: RegistryFeatures): boolean {
  return autoPrune || immutableTags;
}

/** To whom a policy belongs. Those of a namespace are in its own list only, not in the one of its repositories (recorded). */
export type PolicyOwner = 'repository' | 'organization' | 'user';

/** Which tags a policy is about: those whose names fit the pattern, or those whose names do not. */
export interface PolicyPattern {
  /** A regular expression of Python, in which Quay is written. Null: all tags. */
  pattern: string | null;
  /** False: the policy is about the tags that do not fit. Without a pattern it says nothing. */
  takesFitting: boolean;
}

/** What decides about the tags that a policy is about. */
export type PruneRule =
  | {
      kind: 'number-of-tags';
      /** So many stay, the newest. */
      count: number;
    }
  | {
      kind: 'creation-date';
      /** How long a tag stays, as Quay writes it: "7d", "2w". */
      span: string;
      /** The span in milliseconds. */
      spanMs: number;
    };

/** An auto-prune policy as it is asked for. */
export interface NewAutoPrunePolicy extends PolicyPattern {
  rule: PruneRule;
}

/** An auto-prune policy: by it the registry removes tags of itself. */
export interface AutoPrunePolicy extends NewAutoPrunePolicy {
  id: string;
  owner: PolicyOwner;
}

/** An immutability policy: by it tags become immutable when it is made or changed, and when they are pushed (recorded). */
export interface ImmutabilityPolicy extends PolicyPattern {
  id: string;
  owner: PolicyOwner;
  pattern: string;
}

/**
 * Whether two policies do the same with the same tags, also if they say it otherwise (14d, 2w). The registry refuses a second one
 * with the same values (recorded); it is not known whether it takes one that says the same in other words, as the mock registry
 * does.
 */
export function isSamePolicy(one: NewAutoPrunePolicy, other: NewAutoPrunePolicy): boolean {
  const isSameRule =
    one.rule.kind === 'number-of-tags'
      ? other.rule.kind === 'number-of-tags' && one.rule.count === other.rule.count
      : other.rule.kind === 'creation-date' && one.rule.spanMs === other.rule.spanMs;
  return isSameRule && policyPatternText(one) === policyPatternText(other);
}

/** A rule by age; null for a span that cannot be read. Quay takes "7d" and "2w", and refuses "7 days" (recorded). */
export function creationDateRule(span: string): PruneRule | null {
  const read = readExpiresAfter(span);
  return read === null || read.durationMs === 0 ? null : { kind: 'creation-date', span, spanMs: read.durationMs };
}

/** "Keeps the newest 5 tags", "Removes tags 14 days after they were created". */
export function pruneRuleText(rule: PruneRule): string {
  if (rule.kind === 'number-of-tags') return `Keeps the newest ${rule.count === 1 ? 'tag' : `${rule.count} tags`}`;
  return `Removes tags ${readExpiresAfter(rule.span)?.text ?? rule.span} after they were created`;
}

/** "all tags", "tags that match ^v", "tags that do not match ^v". */
export function policyPatternText({ pattern, takesFitting }: PolicyPattern): string {
  if (pattern === null) return 'all tags';
  return `tags that ${takesFitting ? 'match' : 'do not match'} ${pattern}`;
}
