/** Of a hostile report; real advisories name a dozen at most. */
const mostCves = 64;

/** Ids under which files of risk data may speak of an advisory. */
export interface AdvisoryIds {
  /** As the report names it, in upper case: `RHSA-2024:1234`. */
  own: string;
  /** CVEs that it stands for, in upper case: itself, or those that its links name. Empty if the report names none. */
  cves: readonly string[];
}

/** An advisory's ids. One that is a CVE stands for itself alone: its links may speak of others. */
export function advisoryIds({ name, links }: { name: string; links: readonly string[] }): AdvisoryIds {
  const own = /^[^\s(]+/.exec(name.trim())?.[0]?.toUpperCase().replace(/:$/, '') ?? '';
  const named = cvesIn(name);
  const cves = named.length > 0 ? named : links.flatMap(cvesIn);
  return { own, cves: [...new Set(cves)].slice(0, mostCves) };
}

const cveForm = String.raw`CVE-\d{4}-\d{4,19}`;
const cvePattern = new RegExp(`^${cveForm}$`);
const cvesPattern = new RegExp(String.raw`\b${cveForm}\b`, 'gi');

/** True for the id of a CVE, in upper case. */
export function isCve(text: string): boolean {
  return cvePattern.test(text);
}

function cvesIn(text: string): string[] {
  return Array.from(text.matchAll(cvesPattern), ([id]) => id.toUpperCase());
}

/** Numbers of a year that fit into a number: eight digits. */
const perYear = 100_000_000;

/** A CVE as a number that sorts by year and number; null for what is none, or has more than eight digits. */
export function cveNumber(id: string): number | null {
  const [, year, number] = /^CVE-(\d{4})-(\d{4,8})$/i.exec(id) ?? [];
  return year === undefined ? null : Number(year) * perYear + Number(number);
}
