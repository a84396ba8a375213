import { compareCodeUnits } from '@/domain/text/compare';
import { digitsKey } from './version-digits';
import { versionRules } from './version-rules';

/** Words before the release itself, and words after it, in their order (apk-tools; Gentoo's rules). */
const earlySuffixes = ['alpha', 'beta', 'pre', 'rc'];
const lateSuffixes = ['cvs', 'svn', 'git', 'hg', 'p'];

/**
 * Marks of a key. If one version has something of another kind than the other at the same place, the kind decides: an early suffix
 * comes before everything, then the end, and so on up to a further number (apk-tools).
 */
const marks = {
  early: '\u0001',
  end: '\u0002',
  release: '\u0003',
  commit: '\u0004',
  suffixNumber: '\u0005',
  late: '\u0006',
  letter: '\u0007',
  number: '\u0008',
} as const;

/** Ends a text, before any of its characters. */
const endOfText = '\u0000';

/** After the first number, one that begins with 0 is read as text: 1.001 is before 1.01, which is before 1.1. */
function numberKey(digits: string): string {
  return marks.number + (digits.startsWith('0') ? digits + endOfText : digitsKey(digits));
}

/** Null for a word that apk does not know. */
function suffixKey(word: string, digits: string): string | null {
  const [early, late] = [earlySuffixes.indexOf(word), lateSuffixes.indexOf(word)];
  if (early === -1 && late === -1) return null;
  const key = early === -1 ? `${marks.late}${late}` : `${marks.early}${early}`;
  return digits === '' ? key : key + marks.suffixNumber + digitsKey(digits);
}

/** `1.2.3b_rc2_p1~0123abc-r4` as a key; null for what is no such version. */
function keyOf(text: string): string | null {
  const parts = /^(\d+)((?:\.\d+)*)([a-z]?)((?:_[a-z]+\d*)*)(?:~([0-9a-f]+))?(?:-r(\d+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, first = '', numbers = '', letter = '', words = '', commit = '', release = ''] = parts;
  const suffixes = Array.from(words.matchAll(/_([a-z]+)(\d*)/g), ([, word = '', digits = '']) =>
    suffixKey(word, digits),
  );
  if (suffixes.includes(null)) return null;
  return [
    digitsKey(first),
    ...numbers.split('.').slice(1).map(numberKey),
    letter === '' ? '' : marks.letter + letter,
    ...suffixes,
    commit === '' ? '' : marks.commit + commit + endOfText,
    release === '' ? '' : marks.release + digitsKey(release),
    marks.end,
  ].join('');
}

/** Orders versions of Alpine packages as apk does. */
export const apkVersions = versionRules(keyOf, compareCodeUnits);
