import { longestPattern, whyNotExpression } from './pattern-cost';

export interface TextSearch {
  text: string;
  isRegex: boolean;
}

/** A search ready to be asked about every entry of a list. */
export interface CompiledTextSearch {
  matches: (value: string) => boolean;
  /** Why the text cannot be used, as a sentence for people; then everything matches, so that nothing is hidden by mistake. */
  error: string | null;
  /** True if the search can hide entries: there is a text, and it is usable. */
  isActive: boolean;
}

function compileExpression(pattern: string): RegExp | string {
  if (pattern.length > longestPattern) return `A regular expression can have at most ${longestPattern} characters.`;
  return whyNotExpression(pattern) ?? new RegExp(pattern, 'i');
}

/** Prepares a search. Letter case never matters; white space around the text does not count. */
export function compileTextSearch(search: TextSearch): CompiledTextSearch {
  const text = search.text.trim();
  if (text === '') return { matches: () => true, error: null, isActive: false };
  if (!search.isRegex) {
    const folded = text.toLowerCase();
    return { matches: (value) => value.toLowerCase().includes(folded), error: null, isActive: true };
  }
  const pattern = compileExpression(text);
  if (typeof pattern === 'string') return { matches: () => true, error: pattern, isActive: false };
  return { matches: (value) => pattern.test(value), error: null, isActive: true };
}
