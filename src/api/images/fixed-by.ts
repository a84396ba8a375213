import type { AffectedRange } from '@/domain/scan/affected-range';

/** The versions that an advisory says have the fault, and the first one without it. */
interface FixedBy {
  /** The first version without the fault; null if none is known. */
  fixedIn: string | null;
  /** Absent if the scanner gives no range. */
  affected?: AffectedRange;
}

/** Percent-encoding taken back; text that is not encoded stays. A plus stays a plus: versions have no blanks. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** Members of a query in any spelling, `lastAffected` and OSV's `last_affected` alike; of several the first that is not empty. */
function membersOf(query: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const name = decoded(part.slice(0, at)).replaceAll('_', '').toLowerCase();
    const value = decoded(part.slice(at + 1));
    if (at > 0 && value !== '' && !members.has(name)) members.set(name, value);
  }
  return members;
}

/**
 * True for one version or a list of them. No format has versions with blanks or without a digit, and none begins one with what ranges
 * are written with: `<2.0`, `[1.0,2.0)`, `>= 1, < 2`, `^1.2`, `1.*`, `not fixed`.
 */
function isVersion(text: string): boolean {
  return text.split(/,\s*/).every((part) => /^[a-z\d][^\s=<>[\](){}&|*]*$/i.test(part) && /\d/.test(part));
}

function inWords(words: string): AffectedRange {
  return { introduced: null, lastAffected: null, words };
}

function readQuery(query: string): FixedBy {
  const members = membersOf(query);
  const version = (name: string) => {
    const value = members.get(name) ?? null;
    return value !== null && isVersion(value) ? value : null;
  };
  const fixedIn = version('fixed');
  const introduced = version('introduced');
  const lastAffected = version('lastaffected');
  if (introduced === null && lastAffected === null) {
    return fixedIn === null ? { fixedIn, affected: inWords(query) } : { fixedIn };
  }
  // OSV's schema: 0 stands for the very first version.
  return { fixedIn, affected: { introduced: introduced === '0' ? null : introduced, lastAffected, words: null } };
}

/**
 * Reads the `FixedBy` of a vulnerability. It is a version, or for advisories of OSV a range as a query
 * (`introduced=2.2.0&lastAffected=3.0.1`), which Clair passes on as it is; Quay decodes those alone that name a fix. Whatever is
 * no version is no fix: it is shown in the scanner's own words.
 *
 * @param text null if there is none
 */
export function readFixedBy(text: string | null): FixedBy {
  if (text === null) return { fixedIn: null };
  const plain = decoded(text);
  if (plain === '') return { fixedIn: null };
  // The separators themselves may be encoded once more; values are decoded after the query is cut.
  if (/[a-z]=/i.test(text)) return readQuery(text.trim());
  if (/^\w+=/.test(plain)) return readQuery(plain);
  return isVersion(plain) ? { fixedIn: plain } : { fixedIn: null, affected: inWords(plain) };
}
