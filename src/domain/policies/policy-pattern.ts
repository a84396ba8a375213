import { isCostlyPattern, longestPattern } from '@/domain/text/search/pattern-cost';
import type { PolicyPattern } from './policy';

/**
 * How much of a name has to match a pattern. Immutability: the whole (recorded). Auto-pruning: not proven, so both are
 * worked out.
 */
export type MatchedPart = 'whole' | 'anywhere';

/** What Python reads in one way and JavaScript, silently, in another: \A, \Z, {,3}, [[:alpha:]]. */
const otherInPython = /\\[AZ]|\{,\d|\[\[:/;

const cannotBeTried = 'This pattern cannot be tried here';

function compile(pattern: string): { whole: RegExp; anywhere: RegExp } | string {
  if (pattern.length > longestPattern) return `${cannotBeTried}: it is longer than ${longestPattern} characters.`;
  if (isCostlyPattern(pattern)) return `${cannotBeTried}: it could take too long.`;
  if (otherInPython.test(pattern)) return `${cannotBeTried}: browsers read it in another way than Quay.`;
  try {
    // Alone first: "a)|(b" is valid only within the brackets.
    return { anywhere: new RegExp(pattern), whole: new RegExp(`^(?:${pattern})$`) };
  } catch {
    return `${cannotBeTried}: it is no regular expression that a browser can read.`;
  }
}

/** Why a policy's pattern cannot be tried on names, as a sentence; null if it can. Quay does not check those of auto-pruning. */
export function whyNotTried({ pattern }: PolicyPattern): string | null {
  const compiled = pattern === null ? null : compile(pattern);
  return typeof compiled === 'string' ? compiled : null;
}

/** Whether a policy is about a tag, by its name, by how much of the name has to match; null if that cannot be tried. */
export function policyNameTest(policy: PolicyPattern): ((name: string, part: MatchedPart) => boolean) | null {
  const { pattern, takesFitting } = policy;
  if (pattern === null) return () => true;
  const compiled = compile(pattern);
  if (typeof compiled === 'string') return null;
  return (name, part) => compiled[part].test(name) === takesFitting;
}

/** Whether an immutability policy is about a tag, by its name; about none if its pattern cannot be tried. */
export function immutabilityTest(policy: PolicyPattern): (name: string) => boolean {
  const fits = policyNameTest(policy);
  return (name) => fits?.(name, 'whole') ?? false;
}
