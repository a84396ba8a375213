/** The longest pattern that is tried, in characters. */
export const longestPattern = 200;

interface Quantifier {
  length: number;
  /** How often it repeats at most: 1 for "?", Infinity for "*", "+" and "{2,}". */
  most: number;
  /** It may repeat once or several times, or not at all: "*" and "{1,3}", but not "{2}". */
  isOpen: boolean;
}

function readQuantifier(text: string): Quantifier | null {
  const match = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(text);
  if (match === null) return null;
  const [whole, least, comma, limit] = match;
  if (least === undefined) return { length: whole.length, most: whole.startsWith('?') ? 1 : Infinity, isOpen: true };
  const most = comma === '' ? Number(least) : limit === '' ? Infinity : Number(limit);
  return { length: whole.length, most, isOpen: most !== Number(least) };
}

/** The length of the character class that the text starts with. */
function classLength(text: string): number {
  return /^\[(?:\\.|[^\]\\])*\]?/s.exec(text)?.[0].length ?? 1;
}

/** The length of an opening bracket with its `?:`, `?=`, `?<name>`. */
function groupStartLength(text: string): number {
  return /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(text)?.[0].length ?? 1;
}

// "(\.\d+)*" reads the further numbers of a version. Its separator leaves one way only to divide a text, so it may repeat.
const separatedPartPattern = /\((?:\?:)?(?:\\\.|[-_])(?:\\d|\[(?:0-9|a-z|a-f)+\])[+*]?\)/g;

/** How often a group may repeat that itself leaves something open. */
const mostOfOpenGroup = 3;
/** A larger limit is as good as none. */
const mostOfAnything = 9;
/** More endless repetitions cost too much even in a row: the time grows with this power of a name's length. */
const mostRepetitions = 5;

/**
 * True for a regular expression that can take practically forever on a short text: a repeated group that itself repeats or
 * chooses, as in `(a+)+` and `(a|a)*`, or many repetitions in a row. Cautious: it also refuses a few harmless ones.
 */
export function isCostlyPattern(pattern: string): boolean {
  const text = pattern.replace(separatedPartPattern, '(x)');
  // One entry per bracket that is open: does it leave anything open so far?
  const groups: boolean[] = [];
  const markGroupOpen = () => {
    if (groups.length > 0) groups[groups.length - 1] = true;
  };
  let repetitions = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '(' || char === '|') {
      if (char === '|') markGroupOpen();
      else groups.push(false);
      at += char === '(' ? groupStartLength(text.slice(at)) : 1;
      continue;
    }
    const isOpenGroup = char === ')' && (groups.pop() ?? false);
    at += char === '\\' ? 2 : char === '[' ? classLength(text.slice(at)) : 1;
    const quantifier = readQuantifier(text.slice(at));
    if (quantifier !== null) {
      at += quantifier.length;
      if (isOpenGroup && quantifier.most > mostOfOpenGroup) return true;
      if (quantifier.most > mostOfAnything) repetitions += 1;
    }
    if (isOpenGroup || quantifier?.isOpen) markGroupOpen();
  }
  return repetitions > mostRepetitions;
}

/** Why a text cannot be used as a regular expression, as a sentence for people; null if it can. How long it may be is asked before. */
export function whyNotExpression(text: string): string | null {
  if (isCostlyPattern(text)) return 'This regular expression could take too long: it repeats repetitions.';
  try {
    void new RegExp(text);
    return null;
  } catch {
    return 'This is not a valid regular expression.';
  }
}
