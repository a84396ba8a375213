/**
 * A text that is made piece by piece, so that whoever asks for the pieces can rest between any two: thousands of entries take
 * longer than a page may stand still. A step that adds nothing to the text is an empty piece, and may have a result.
 */
export type Pieces<Result = void> = Generator<string, Result, undefined>;

/** The whole text at once, for lists that are not long. */
export function wholeText(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

/** What is made of the entries of a list, each of it when it is asked for and not before. */
export function* oneByOne<Entry, Made>(list: Iterable<Entry>, make: (entry: Entry) => Made): Generator<Made> {
  for (const entry of list) yield make(entry);
}
