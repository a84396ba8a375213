/** Characters that are shown of a label at first: images carry whole documents in some. */
const shownLength = 160;

/** A label's text, or the beginning of one that is too long to be shown unasked. */
export function shortLabel(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}
