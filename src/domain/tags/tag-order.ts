import { oncePer } from '@/domain/once-per';
import { compareCodeUnits, compareKnown, compareNumbers } from '@/domain/text/compare';
import type { PullStatistics } from '@/domain/image/manifest';
import type { ImageRisk } from '@/domain/risk/images/image-risk';
import type { Tag } from './tag';

/** What a tag name sorts by; computed once per tag, because parsing a name costs more than comparing two keys. */
export interface TagNameKey {
  readonly name: string;
  /** The name's parts, encoded so that comparing code units is comparing versions. */
  readonly order: string;
  readonly folded: string;
}

/** A tag with the values its row shows, so that sorting follows what people see. Bytes, milliseconds since 1970. */
export interface SortableTag {
  readonly tag: Tag;
  readonly nameKey: TagNameKey;
  readonly sizeBytes: number | null;
  /** Undefined while they are not read. */
  readonly pulls?: PullStatistics | undefined;
  /** Undefined if its report or risk data are not read. */
  readonly risk?: ImageRisk | undefined;
}

/** Words that announce a version before it is out, and how near to it they are. Other suffixes (alpine, slim) name variants. */
const preReleaseRanks: ReadonlyMap<string, number> = new Map([
  ['canary', 0],
  ['dev', 0],
  ['nightly', 0],
  ['snapshot', 0],
  ['alpha', 1],
  ['beta', 2],
  ['m', 3],
  ['milestone', 3],
  ['ea', 4],
  ['pre', 4],
  ['preview', 4],
  ['cr', 5],
  ['rc', 5],
]);

// What may follow at one place of a name, in sorting order. After a number a name is taken for a version.
const rankPreRelease = '0';
const rankEnd = '1';
const rankWordInVersion = '2';
const rankNumberInVersion = '3';
const rankDotNumberInVersion = '4';
const rankNumberInText = '2';
const rankWordInText = '3';

const partPattern = /([0-9]+)|([^0-9._-]+)/g;

/** Leading zeros do not count, and a longer number is a larger one, however long (a Number would lose digits of a time stamp). */
function encodeNumber(digits: string): string {
  const significant = digits.replace(/^0+(?=.)/, '');
  return String.fromCharCode(significant.length) + significant;
}

/** A word ends with the lowest character there is, so that a shorter word comes first. */
function encodeWord(word: string): string {
  return `${word}\u0000`;
}

function encodeName(folded: string): string {
  let encoded = '';
  let sawNumber = false;
  let previousWasNumber = false;
  for (const match of folded.matchAll(partPattern)) {
    const [text, digits] = match;
    const before = match.index === 0 ? '' : folded.charAt(match.index - 1);
    const isAfterSeparator = before === '' || before === '.' || before === '-' || before === '_';
    const isBeforeDigit = /[0-9]/.test(folded.charAt(match.index + text.length));
    if (digits !== undefined) {
      const versionRank = previousWasNumber && before === '.' ? rankDotNumberInVersion : rankNumberInVersion;
      encoded += (sawNumber ? versionRank : rankNumberInText) + encodeNumber(digits);
      sawNumber = true;
      previousWasNumber = true;
      continue;
    }
    if (text === 'v' && isAfterSeparator && isBeforeDigit) continue;
    // A lone "m" is a milestone only in the form 2.0-M1; 5m or 1.0-m is some other abbreviation.
    const preReleaseRank = text === 'm' && !(isAfterSeparator && isBeforeDigit) ? undefined : preReleaseRanks.get(text);
    if (sawNumber && preReleaseRank !== undefined) encoded += rankPreRelease + preReleaseRank + encodeWord(text);
    else encoded += (sawNumber ? rankWordInVersion : rankWordInText) + encodeWord(text);
    previousWasNumber = false;
  }
  return encoded + rankEnd;
}

/** The sort key of a tag name: numbers by value, pre-releases before their release, variants after it, a leading v ignored. */
export function tagNameKey(name: string): TagNameKey {
  const folded = name.toLowerCase();
  return { name, order: encodeName(folded), folded };
}

/** The sort key of a tag's name, parsed once per tag: sorting 10,000 names compares each of them many times. */
export const nameKeyOf = oncePer((tag: Tag) => tagNameKey(tag.name));

/** A total order: 0 only for equal names. Letter case, a leading v, zeros and separators decide only between names that are otherwise equal. */
export function compareTagNameKeys(a: TagNameKey, b: TagNameKey): number {
  return compareCodeUnits(a.order, b.order) || compareCodeUnits(a.folded, b.folded) || compareCodeUnits(a.name, b.name);
}

/** Compares two tags by what a column shows; `sign` is 1 for an ascending order and -1 for a descending one. */
export type TagComparison = (a: SortableTag, b: SortableTag, sign: 1 | -1) => number;

/** What the columns of tags are sorted by. Unknown values are last in both directions. */
export const tagComparisons = {
  name: (a, b, sign) => sign * compareTagNameKeys(a.nameKey, b.nameKey),
  size: (a, b, sign) => compareKnown(a.sizeBytes, b.sizeBytes, sign),
  modified: (a, b, sign) => compareKnown(a.tag.startedAt, b.tag.startedAt, sign),
  // No expiration means never, which is later than every date; it is not unknown.
  expires: (a, b, sign) => sign * compareNumbers(a.tag.endsAt ?? Infinity, b.tag.endsAt ?? Infinity),
  // Never pulled is before every date.
  pulled: (a, b, sign) => compareKnown(lastPull(a), lastPull(b), sign),
  pulls: (a, b, sign) => compareKnown(a.pulls?.tagPullCount ?? null, b.pulls?.tagPullCount ?? null, sign),
  digest: (a, b, sign) => sign * compareCodeUnits(a.tag.manifestDigest, b.tag.manifestDigest),
} satisfies Record<string, TagComparison>;

function lastPull({ pulls }: SortableTag): number | null {
  return pulls === undefined ? null : (pulls.tagLastPulledAt ?? 0);
}

/** Compares two rows by a column. Ties go by name ascending, then by start ascending, whichever way the column is sorted. */
export function compareTags(compare: TagComparison, direction: 'asc' | 'desc', a: SortableTag, b: SortableTag): number {
  return (
    compare(a, b, direction === 'asc' ? 1 : -1) ||
    compareTagNameKeys(a.nameKey, b.nameKey) ||
    compareKnown(a.tag.startedAt, b.tag.startedAt, 1)
  );
}
