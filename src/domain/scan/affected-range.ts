/** Which versions an advisory is about, as far as the scanner says. */
export interface AffectedRange {
  /** The first affected version; null if every version up to the end is. */
  introduced: string | null;
  /** The last affected version that is known; null if none is. */
  lastAffected: string | null;
  /** The scanner's own words if they are no range that can be read; null otherwise. */
  words: string | null;
}

/**
 * "up to 1.9.13", "2.2.0 to 3.0.1", "2.2.0 and later", "all versions"; the scanner's own words if it has others.
 *
 * @param fixedIn the first version without the fault, which ends the range; null if none is known
 */
export function affectedText({ introduced, lastAffected, words }: AffectedRange, fixedIn: string | null): string {
  if (words !== null) return words;
  if (lastAffected !== null) return introduced === null ? `up to ${lastAffected}` : `${introduced} to ${lastAffected}`;
  if (fixedIn !== null) return introduced === null ? `before ${fixedIn}` : `${introduced} and later, before ${fixedIn}`;
  return introduced === null ? 'all versions' : `${introduced} and later`;
}

/** The same as a phrase: "affects up to 1.9.13", "the scanner says: will not fix". */
export function affectedPhrase(range: AffectedRange, fixedIn: string | null): string {
  return `${range.words === null ? 'affects' : 'the scanner says:'} ${affectedText(range, fixedIn)}`;
}
