import { millisecondsInDay } from 'date-fns/constants';
import type { Label } from '@/domain/image/manifest';
import { newestPlaces, type Candidates, type NewestPlace } from './candidates';
import { compilePattern } from './name-pattern';
import { hasCondition, patternOf, type CleanUpRule, type KeepingRule, type NamePattern, type TakingRule } from './rule';

/** What the list of tags does not say, as far as it is read; undefined while it is not. */
export interface ReadFacts {
  /** When the tag or its image was pulled last, in milliseconds since 1970; null: never. */
  pulledAtOf(tagName: string): number | null | undefined;
  labelsOf(digest: string): readonly Label[] | undefined;
}

/** Whether a rule holds for the tag at a position; undefined while that depends on what is not read. */
type Holds = (position: number) => boolean | undefined;

/** A rule ready to be asked about every tag. */
export interface CompiledRule {
  holds: Holds;
  /** Why it cannot be used, as a sentence for people; then it says undefined of every tag if it keeps, and false if it takes. */
  problem: string | null;
  /** For which tags its answer depends on something that has to be asked for, whether that is read or not. */
  asks: ((position: number) => boolean) | null;
}

export interface RuleInput {
  candidates: Candidates;
  facts: ReadFacts;
}

const always = () => true;
const never = () => false;
const unknown = () => undefined;

/** Prepares a rule for a list of tags. */
export function compileRule(rule: CleanUpRule, input: RuleInput): CompiledRule {
  const problem = whyNotRule(rule);
  if (problem !== null) return { holds: rule.does === 'take' ? never : unknown, problem, asks: null };
  return rule.does === 'take' ? compileTaking(rule, input) : compileKeeping(rule, input);
}

/** Why a rule cannot be used, as a sentence for people; null for a good one. */
export function whyNotRule(rule: CleanUpRule): string | null {
  if (rule.does === 'take' && !hasCondition(rule))
    return 'Give at least one condition: without any, this takes nothing.';
  if (rule.does === 'keep' && rule.by === 'label' && labelParts(rule.label).key === '')
    return 'Type a label as key=value.';
  const pattern = rule.does === 'keep' && rule.by === 'name' ? rule.pattern : patternOf(rule);
  return pattern === null ? null : compilePattern(pattern).problem;
}

function matcher(pattern: NamePattern | null, { tags }: Candidates): (position: number) => boolean {
  if (pattern === null) return always;
  const { matches } = compilePattern(pattern);
  return (position) => matches(tags[position]?.name ?? '');
}

function compileTaking(rule: TakingRule, { candidates, facts }: RuleInput): CompiledRule {
  const { olderThanDays, notPulledDays, exceptNewest } = rule;
  const { tags, now } = candidates;
  const matches = matcher(patternOf(rule), candidates);
  const startOf = (position: number) => tags[position]?.startedAt ?? Infinity;
  const isOlder = (position: number, days: number | null) =>
    days === null || startOf(position) < now - days * millisecondsInDay;
  const places = exceptNewest === null ? null : newestPlaces(candidates, matches, exceptNewest);
  const isOld = (position: number) =>
    matches(position) &&
    isOlder(position, olderThanDays) &&
    isOlder(position, notPulledDays) &&
    (places === null || places[position] === 'older');
  if (notPulledDays === null) return { holds: isOld, problem: null, asks: null };
  return {
    holds(position) {
      if (!isOld(position)) return false;
      const pulledAt = facts.pulledAtOf(tags[position]?.name ?? '');
      return pulledAt === undefined ? undefined : (pulledAt ?? -Infinity) < now - notPulledDays * millisecondsInDay;
    },
    problem: null,
    asks: isOld,
  };
}

function compileKeeping(rule: KeepingRule, { candidates, facts }: RuleInput): CompiledRule {
  const { tags, signed, now } = candidates;
  const known = (holds: Holds) => ({ holds, problem: null, asks: null });
  switch (rule.by) {
    case 'name':
      return known(matcher(rule.pattern, candidates));
    case 'newest': {
      const matches = matcher(patternOf(rule), candidates);
      const places: readonly NewestPlace[] = newestPlaces(candidates, matches, rule.newest);
      // Without a time nobody knows that it is not among them.
      const isOfUnknownAge = (position: number) => rule.newest.of === 'all' && tags[position]?.startedAt === null;
      return known((position) => places[position] === 'newest' || (isOfUnknownAge(position) && matches(position)));
    }
    case 'signed':
      return known((position) => signed.has(tags[position]?.manifestDigest ?? ''));
    case 'expiration':
      return known((position) => (tags[position]?.endsAt ?? -Infinity) > now + rule.laterThanDays * millisecondsInDay);
    case 'label': {
      const wanted = labelParts(rule.label);
      const isWanted = ({ key, value }: Label) =>
        asTyped(key) === wanted.key && (wanted.value === null || asTyped(value) === wanted.value);
      return {
        // An entry that cannot be read may be the one.
        holds: (position) => {
          const labels = facts.labelsOf(tags[position]?.manifestDigest ?? '');
          if (labels === undefined) return undefined;
          return labels.some((label) => label.problem !== undefined || isWanted(label));
        },
        problem: null,
        asks: always,
      };
    }
    // Follows from what all other rules say; see evaluate.ts.
    case 'image':
      return known(never);
  }
}

/** "key=value" and "key" in two parts. */
function labelParts(text: string): { key: string; value: string | null } {
  const at = text.indexOf('=');
  return at === -1
    ? { key: asTyped(text), value: null }
    : { key: asTyped(text.slice(0, at)), value: asTyped(text.slice(at + 1)) };
}

/**
 * A text as a field of one line can say it. A label that differs from the rule in white space alone is meant by it: nobody
 * sees the difference, and a rule that keeps must rather keep too much.
 */
function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
