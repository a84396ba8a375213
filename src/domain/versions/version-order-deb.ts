import { compareCodeUnits } from '@/domain/text/compare';
import { digitsKey } from './version-digits';
import { versionRules } from './version-rules';

/** Marks of a key. The tilde comes before everything, even the end of what is no digit. */
const tilde = '\u0001';
const end = '\u0002';

/** What is neither a digit nor a letter: all but the tilde come after letters. */
function signKey(sign: string): string {
  return sign === '~' ? tilde : String.fromCharCode(sign.charCodeAt(0) + 256);
}

/** By turns what is no digit and what is digits, from left to right. */
function partKey(part: string): string {
  const pieces = part.match(/\D+|\d+/g) ?? [];
  const keys = pieces.map((piece) =>
    /\d/.test(piece) ? digitsKey(piece) : piece.replace(/[^A-Za-z]/g, signKey) + end,
  );
  // A part begins with what is no digit, and ends with digits; no digits count as 0.
  const start = /^\d/.test(part) ? end : '';
  return start + keys.join('') + (/\d$/.test(part) ? '' : digitsKey('')) + end;
}

/**
 * `[epoch:]upstream[-revision]` as a key; a missing epoch or revision counts as 0 (Debian policy 5.6.12). Null for what is no such
 * version.
 */
function keyOf(version: string): string | null {
  const parts = /^(?:(\d+):)?([\w.+~:-]+?)(?:-([\w.+~]+))?$/.exec(version.trim());
  if (parts === null) return null;
  const [, epoch = '0', upstream = '', revision = '0'] = parts;
  return digitsKey(epoch) + partKey(upstream) + partKey(revision);
}

/** Orders versions of Debian packages as dpkg does (Debian policy 5.6.12). */
export const debianVersions = versionRules(keyOf, compareCodeUnits);
