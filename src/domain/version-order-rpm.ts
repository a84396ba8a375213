import { compareCodes, compareDigits } from './version-digits';
import { versionRules } from './version-rules';

interface RpmVersion {
  epoch: string;
  version: readonly string[];
  /** Empty where there is none. */
  release: readonly string[];
}

/** `[epoch:]version[-release]`; a missing epoch counts as 0. */
function parse(text: string): RpmVersion | null {
  const parts = /^(?:(\d+):)?([\w.+~^]+)(?:-([\w.+~^]+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, epoch = '0', version = '', release = ''] = parts;
  return { epoch, version: segments(version), release: segments(release) };
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
function comparePart(left: readonly string[], right: readonly string[]): number {
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
 * Orders versions of RPM packages as rpm does (rpm-version(7)): epoch, version, release. A version without a release
 * comes before the same one with any.
 */
export const rpmVersions = versionRules(
  parse,
  (a, b) => compareDigits(a.epoch, b.epoch) || comparePart(a.version, b.version) || comparePart(a.release, b.release),
);
