import { compareDigits } from './version-digits';

interface DebianVersion {
  epoch: string;
  upstream: string;
  revision: string;
}

/** `[epoch:]upstream[-revision]`; a missing epoch or revision counts as 0 (Debian policy 5.6.12). */
function parse(version: string): DebianVersion | null {
  const parts = /^(?:(\d+):)?([\w.+~:-]+?)(?:-([\w.+~]+))?$/.exec(version.trim());
  if (parts === null) return null;
  const [, epoch = '0', upstream = '', revision = '0'] = parts;
  return { epoch, upstream, revision };
}

/** The tilde comes before everything, even the end; letters before all other characters. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}

function compareText(a: string, b: string): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = weight(a[at]) - weight(b[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares by turns what is no digit and what is digits, from left to right. */
function comparePart(a: string, b: string): number {
  const split = (part: string) => part.match(/\D*\d*/g) ?? [];
  const [left, right] = [split(a), split(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [, textA = '', digitsA = ''] = /^(\D*)(\d*)$/.exec(left[at] ?? '') ?? [];
    const [, textB = '', digitsB = ''] = /^(\D*)(\d*)$/.exec(right[at] ?? '') ?? [];
    const difference = compareText(textA, textB) || compareDigits(digitsA, digitsB);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Orders two versions of Debian packages as dpkg does (Debian policy 5.6.12); null where one is no such version. */
export function compareDebianVersions(a: string, b: string): number | null {
  const [left, right] = [parse(a), parse(b)];
  if (left === null || right === null) return null;
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.upstream, right.upstream) ||
    comparePart(left.revision, right.revision)
  );
}
