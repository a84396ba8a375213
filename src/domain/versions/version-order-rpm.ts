import { compareCodeUnits } from '@/domain/text/compare';
import { digitsKey } from './version-digits';
import { versionRules } from './version-rules';

/** Marks of a key in their order: tilde, the end of a part, caret, letters, digits; the end of letters comes before any letter. */
const tilde = '\u0001';
const end = '\u0002';
const caret = '\u0003';
const letters = '\u0004';
const digits = '\u0005';
const endOfLetters = '\u0000';

function segmentKey(segment: string): string {
  if (segment === '~') return tilde;
  if (segment === '^') return caret;
  return /^\d/.test(segment) ? digits + digitsKey(segment) : letters + segment + endOfLetters;
}

/** Segment by segment, as rpm's own comparison `rpmvercmp`; what stands between letters, digits, tildes and carets only separates. */
function partKey(text: string): string {
  return (text.match(/\d+|[A-Za-z]+|[~^]/g) ?? []).map(segmentKey).join('') + end;
}

/** `[epoch:]version[-release]` as a key; a missing epoch counts as 0. Null for what is no such version. */
function keyOf(text: string): string | null {
  const parts = /^(?:(\d+):)?([\w.+~^]+)(?:-([\w.+~^]+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, epoch = '0', version = '', release = ''] = parts;
  return digitsKey(epoch) + partKey(version) + partKey(release);
}

/**
 * Orders versions of RPM packages as rpm does (rpm-version(7)): epoch, version, release. A version without a release
 * comes before the same one with any.
 */
export const rpmVersions = versionRules(keyOf, compareCodeUnits);
