import { compareCodes, compareDigits } from './version-digits';
import { versionRules } from './version-rules';

/** Words before the release itself, and words after it, in their order (apk-tools; Gentoo's rules). */
const suffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p'];

interface ApkVersion {
  numbers: string[];
  letter: string;
  suffixes: { word: string; digits: string }[];
  release: string;
}

/** `1.2.3b_rc2_p1~0123abc-r4`; the commit behind the tilde says nothing about the order. */
function parse(text: string): ApkVersion | null {
  const parts = /^(\d+(?:\.\d+)*)([a-z]?)((?:_[a-z]+\d*)*)(?:~[0-9a-f]+)?(?:-r(\d+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, numbers = '', letter = '', rest = '', release = ''] = parts;
  const words = [...rest.matchAll(/_([a-z]+)(\d*)/g)].map(([, word = '', digits = '']) => ({ word, digits }));
  if (words.some(({ word }) => !suffixes.includes(word))) return null;
  return { numbers: numbers.split('.'), letter, suffixes: words, release };
}

/** After the first number, one that begins with 0 reads like a fraction: 1.01 is before 1.1. */
function compareNumber(a: string | undefined, b: string | undefined, isFirst: boolean): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  if (!isFirst && (a.startsWith('0') || b.startsWith('0'))) {
    return compareCodes(a.replace(/0+$/, ''), b.replace(/0+$/, ''));
  }
  return compareDigits(a, b);
}

/** Compares two lists member by member; `compare` is asked about undefined where a list has ended. */
function compareLists<Item>(
  a: readonly Item[],
  b: readonly Item[],
  compare: (x: Item | undefined, y: Item | undefined, at: number) => number,
): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = compare(a[at], b[at], at);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Orders versions of Alpine packages as apk does. */
export const apkVersions = versionRules(
  parse,
  (left, right) =>
    compareLists(left.numbers, right.numbers, (x, y, at) => compareNumber(x, y, at === 0)) ||
    compareCodes(left.letter, right.letter) ||
    compareLists(
      left.suffixes,
      right.suffixes,
      (x, y) =>
        suffixes.indexOf(x?.word ?? '') - suffixes.indexOf(y?.word ?? '') ||
        compareDigits(x?.digits ?? '', y?.digits ?? ''),
    ) ||
    compareDigits(left.release, right.release),
);
