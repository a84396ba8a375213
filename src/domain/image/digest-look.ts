/** How many colours and patterns there are: enough for 48 different looks. */
export const digestHues = 8;
export const digestPatterns = 6;

/** The colour and pattern that a digest is always drawn with. */
export interface DigestLook {
  /** 0 to `digestHues` - 1 */
  hue: number;
  /** 0 to `digestPatterns` - 1; 0 is plain. */
  pattern: number;
}

/** The look of a digest, worked out from its characters, so that it is the same at any time and for every person. */
export function digestLook(digest: string): DigestLook {
  // FNV-1a: digests are even already, but a test registry's need not be.
  let hash = 0x811c9dc5;
  for (let index = 0; index < digest.length; index += 1) {
    hash = Math.imul(hash ^ digest.charCodeAt(index), 0x01000193) >>> 0;
  }
  return { hue: hash % digestHues, pattern: Math.floor(hash / digestHues) % digestPatterns };
}

/** "blue, striped": a look in words. */
export function digestLookText({ hue, pattern }: DigestLook): string {
  return `${hueNames[hue] ?? ''}, ${patternNames[pattern] ?? ''}`;
}

const hueNames = ['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'gray'];
const patternNames = ['plain', 'rising stripes', 'falling stripes', 'upright stripes', 'level stripes', 'dotted'];
