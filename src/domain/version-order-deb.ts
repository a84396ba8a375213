import { compareDigits } from './version-digits';
import { versionRules } from './version-rules';

/** Text as the weights of its characters, and the digits behind it. */
interface Piece {
  text: readonly number[];
  digits: string;
}

interface DebianVersion {
  epoch: string;
  upstream: readonly Piece[];
  revision: readonly Piece[];
}

/** The tilde comes before everything, even the end, which counts as 0; letters before all other characters. */
function weight(character: string): number {
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}

/** By turns what is no digit and what is digits, from left to right. */
function pieces(part: string): Piece[] {
  return Array.from(part.matchAll(/(\D*)(\d*)/g), ([, text = '', digits = '']) => ({
    text: Array.from(text, weight),
    digits,
  }));
}

/** `[epoch:]upstream[-revision]`; a missing epoch or revision counts as 0 (Debian policy 5.6.12). */
function parse(version: string): DebianVersion | null {
  const parts = /^(?:(\d+):)?([\w.+~:-]+?)(?:-([\w.+~]+))?$/.exec(version.trim());
  if (parts === null) return null;
  const [, epoch = '0', upstream = '', revision = '0'] = parts;
  return { epoch, upstream: pieces(upstream), revision: pieces(revision) };
}

function compareText(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function comparePart(a: readonly Piece[], b: readonly Piece[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference =
      compareText(a[at]?.text ?? [], b[at]?.text ?? []) || compareDigits(a[at]?.digits ?? '', b[at]?.digits ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Orders versions of Debian packages as dpkg does (Debian policy 5.6.12). */
export const debianVersions = versionRules(
  parse,
  (a, b) =>
    compareDigits(a.epoch, b.epoch) || comparePart(a.upstream, b.upstream) || comparePart(a.revision, b.revision),
);
