/** How many colors and patterns there are: enough for 48 different looks. */
export const digestHues = 8;
export const digestPatterns = 6;

export interface DigestLook {
  /** 0 to `digestHues` - 1 */
  hue: number;
  /** 0 to `digestPatterns` - 1; 0 is plain. */
  pattern: number;
  /** 1 for the first digest with that color and pattern; further ones have a number to be told apart by. */
  number: number;
}

/** The look of a digest by itself, worked out from its characters, so that it is the same at any time and for every person. */
export function digestLook(digest: string): DigestLook {
  // FNV-1a: digests are even already, but a test registry's need not be.
  let hash = 0x811c9dc5;
  for (let index = 0; index < digest.length; index += 1) {
    hash = Math.imul(hash ^ digest.charCodeAt(index), 0x01000193) >>> 0;
  }
  return { hue: hash % digestHues, pattern: Math.floor(hash / digestHues) % digestPatterns, number: 1 };
}

/**
 * A look for each of the digests, no two alike. Each keeps its own, as far as no other one before it has that; then it has the
 * next that is free, and when all are taken, a number.
 */
export function distinctLooks(digests: Iterable<string>): ReadonlyMap<string, DigestLook> {
  const looks = new Map<string, DigestLook>();
  const count = digestHues * digestPatterns;
  const taken = new Set<number>();
  let number = 1;
  for (const digest of new Set(digests)) {
    if (taken.size === count) {
      taken.clear();
      number += 1;
    }
    const own = digestLook(digest);
    let place = own.pattern * digestHues + own.hue;
    while (taken.has(place)) place = (place + 1) % count;
    taken.add(place);
    looks.set(digest, { hue: place % digestHues, pattern: Math.floor(place / digestHues), number });
  }
  return looks;
}

/** "blue, striped", or "blue, striped, 2": a look in words. */
export function digestLookText({ hue, pattern, number }: DigestLook): string {
  return `${hueNames[hue] ?? ''}, ${patternNames[pattern] ?? ''}${number > 1 ? `, ${number}` : ''}`;
}

const hueNames = ['blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple', 'gray'];
const patternNames = ['plain', 'rising stripes', 'falling stripes', 'upright stripes', 'level stripes', 'dotted'];
