import { compareCodes, compareDigits } from './version-digits';

interface RpmVersion {
  epoch: string;
  version: string;
  /** Empty where there is none. */
  release: string;
}

/** `[epoch:]version[-release]`; a missing epoch counts as 0. */
function parse(text: string): RpmVersion | null {
  const parts = /^(?:(\d+):)?([\w.+~^]+)(?:-([\w.+~^]+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, epoch = '0', version = '', release = ''] = parts;
  return { epoch, version, release };
}

/** Letters, digits, tildes and carets; what stands between them only separates. */
function segments(text: string): string[] {
  return text.match(/\d+|[A-Za-z]+|[~^]/g) ?? [];
}

/** Where a segment of this kind stands beside one of another: tilde, the end, caret, letters, digits. */
function kind(segment: string | undefined): number {
  if (segment === undefined) return 1;
  if (segment === '~') return 0;
  if (segment === '^') return 2;
  return /^\d/.test(segment) ? 4 : 3;
}

/** rpm's own comparison of one part, `rpmvercmp`: segment by segment, the rest of a longer one being newer. */
function comparePart(a: string, b: string): number {
  const [left, right] = [segments(a), segments(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    if (kind(x) !== kind(y)) return kind(x) - kind(y);
    if (x === undefined || y === undefined) return 0;
    const difference = kind(x) === 4 ? compareDigits(x, y) : compareCodes(x, y);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Orders two versions of RPM packages as rpm does (rpm-version(7)): epoch, version, release. A version without a release
 * comes before the same one with any. Null where one is no such version.
 */
export function compareRpmVersions(a: string, b: string): number | null {
  const [left, right] = [parse(a), parse(b)];
  if (left === null || right === null) return null;
  return (
    compareDigits(left.epoch, right.epoch) ||
    comparePart(left.version, right.version) ||
    comparePart(left.release, right.release)
  );
}
