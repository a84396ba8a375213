import { longestPattern, whyNotExpression } from '@/domain/text/search/pattern-cost';
import type { NamePattern } from './rule';

/** A pattern ready to be asked about every tag. */
export interface CompiledPattern {
  /** Never called with `problem`. */
  matches(name: string): boolean;
  /** Why it cannot be used, as a sentence for people; null for a good one. */
  problem: string | null;
}

const nothing = () => false;

/** Prepares a pattern. The time that it takes for a name is bounded, whatever was typed. */
export function compilePattern({ text, kind }: NamePattern): CompiledPattern {
  const refuse = (problem: string) => ({ matches: nothing, problem });
  if (text.trim() === '') return refuse('Type a pattern for names.');
  if (text.length > longestPattern) return refuse(`A pattern can have at most ${longestPattern} characters.`);
  if (kind === 'glob') {
    const globs = globsOf(text);
    if (globs.length === 0) return refuse('Type a pattern for names.');
    return { matches: (name) => globs.some((glob) => matchesGlob(glob, name)), problem: null };
  }
  // Alone: "a)(b" is an error of its own, and would be none within the group.
  const problem = whyNotExpression(text);
  if (problem !== null) return refuse(problem);
  const whole = new RegExp(`^(?:${text})$`);
  return { matches: (name) => whole.test(name), problem: null };
}

/** The globs of a text, which stand between commas. */
export function globsOf(text: string): string[] {
  return text
    .split(',')
    .map((glob) => glob.trim())
    .filter((glob) => glob !== '');
}

/** `*` is any text and `?` any character. Goes back to the last `*` alone, so that many of them cost no more than the product of both lengths. */
function matchesGlob(glob: string, name: string): boolean {
  let [inGlob, inName] = [0, 0];
  let [star, afterStar] = [-1, 0];
  while (inName < name.length) {
    const char = glob[inGlob];
    if (char === '*') {
      star = inGlob;
      afterStar = inName;
      inGlob += 1;
    } else if (char === '?' || char === name[inName]) {
      inGlob += 1;
      inName += 1;
    } else if (star !== -1) {
      inGlob = star + 1;
      afterStar += 1;
      inName = afterStar;
    } else return false;
  }
  while (glob[inGlob] === '*') inGlob += 1;
  return inGlob === glob.length;
}
