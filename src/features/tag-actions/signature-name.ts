/** A tag's name for a sentence: signatures are named by 64 digits that nobody reads, so 12 of them are shown. */
export function shortTagName(name: string): string {
  return name.replace(/^(sha256-[0-9a-f]{12})[0-9a-f]{52}(?=\.)/, '$1…');
}
