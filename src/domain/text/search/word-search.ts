/**
 * Compiles what a person typed into a search over texts: every word must occur, a word with a minus in front must not.
 * Letter case does not count. A lone minus is taken as a word that is not finished yet and means nothing.
 *
 * @returns whether a text matches; the text must be in lower case already, so that a long list folds its texts only once
 */
export function compileWordSearch(search: string): (foldedText: string) => boolean {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  const wanted = words.filter((word) => !word.startsWith('-'));
  const unwanted = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  return (text) => wanted.every((word) => text.includes(word)) && !unwanted.some((word) => text.includes(word));
}
