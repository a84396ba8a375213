import { compareCodeUnits } from '@/domain/text/compare';
import { compareDigits } from './version-digits';
import { versionRules } from './version-rules';

interface Member {
  /** The rank of its kind among the others; the end of a version has rank 0. */
  rank: number;
  /** Decides among members of one rank: digits as a number, words by their letters. */
  value: string;
}

/** How a format ranks its members. */
interface Format {
  /** @param isNumbered true if digits follow the word at once: `a1` */
  word(word: string, isNumbered: boolean): Member;
  /** Rank of a number behind a separator: `.`, `-`, `_`, or nothing if it follows a word at once. */
  number(separator: string): number;
}

const end: Member = { rank: 0, value: '' };

/** Reads words and numbers from left to right; null for a text with anything else. */
function membersOf(version: string, { word: readWord, number }: Format): Member[] | null {
  const text = version.trim().toLowerCase();
  if (!/^\d[0-9a-z]*(?:[.\-_][0-9a-z]+)*$/.test(text)) return null;
  const members = Array.from(
    text.matchAll(/([.\-_]?)(?:(\d+)|([a-z]+)(?=(\d?)))/g),
    ([, separator = '', digits, word = '', next = '']): Member =>
      digits === undefined ? readWord(word, next !== '') : { rank: number(separator), value: digits },
  );
  return withoutFilling(members, number('.'));
}

/**
 * Leaves out members that have no effect, as the formats do: 1.0 is 1, 1.0-rc1 is 1-rc1, and 1-ga-1 is 1-1. The first
 * number stays: 0-2 is before 0.1.
 */
function withoutFilling([first, ...rest]: readonly Member[], rankInRow: number): Member[] {
  const kept: Member[] = [];
  for (const member of rest.toReversed()) {
    const isPadding = /^0+$/.test(member.value) || (member.rank === end.rank && member.value === end.value);
    if (!isPadding || kept.at(-1)?.rank === rankInRow) kept.push(member);
  }
  if (first !== undefined) kept.push(first);
  return kept.toReversed();
}

function compareMembers(a: Member, b: Member): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const areNumbers = /^\d/.test(a.value) && /^\d/.test(b.value);
  return areNumbers ? compareDigits(a.value, b.value) : compareCodeUnits(a.value, b.value);
}

function compareAll(left: readonly Member[], right: readonly Member[]): number {
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareMembers(left[at] ?? end, right[at] ?? end);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Stages before a release, worst first, and the release's own names. */
const mavenWords: Readonly<Record<string, number>> = {
  alpha: -5,
  beta: -4,
  milestone: -3,
  rc: -2,
  cr: -2,
  snapshot: -1,
  ga: 0,
  final: 0,
  release: 0,
  sp: 1,
};

const mavenShortWords: Readonly<Record<string, number>> = { a: -5, b: -4, m: -3 };

/** Known stages, then any other word, then numbers behind a hyphen, then numbers behind a point. */
const maven: Format = {
  word(word, isNumbered) {
    const known = (isNumbered ? mavenShortWords[word] : undefined) ?? mavenWords[word];
    return known === undefined ? { rank: 2, value: word } : { rank: known, value: '' };
  },
  number: (separator) => (separator === '.' ? 4 : 3),
};

/** RubyGems: any word makes the version an early one. */
const gem: Format = { word: (word) => ({ rank: -1, value: word }), number: () => 1 };

const composerWords: Readonly<Record<string, number>> = {
  dev: -5,
  alpha: -4,
  a: -4,
  beta: -3,
  b: -3,
  rc: -2,
  stable: 0,
  patch: 1,
  pl: 1,
  p: 1,
};

/** Stages of PHP's version_compare; words that it does not know come before all of them. */
const composer: Format = {
  word(word) {
    const known = composerWords[word];
    return known === undefined ? { rank: -6, value: word } : { rank: known, value: '' };
  },
  number: () => 2,
};

/**
 * Orders versions of Maven packages (Maven's POM reference, "version order"). About a word after a zero behind a hyphen (1-0.alpha)
 * Maven's releases and its documentation disagree.
 */
export const mavenVersions = versionRules(
  (text) => (/-0+[.\-_]?[a-z]/i.test(text) ? null : membersOf(text, maven)),
  compareAll,
);

/** Orders versions of Ruby gems (Gem::Version; a hyphen stands for `.pre.`). */
export const gemVersions = versionRules((text) => membersOf(text.replaceAll('-', '.pre.'), gem), compareAll);

/** Orders versions of Composer packages. */
export const composerVersions = versionRules(
  (text) => membersOf(text.trim().replace(/^v/i, '').replace(/\+.*$/, ''), composer),
  compareAll,
);
