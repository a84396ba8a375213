import { readFileSync } from 'node:fs';

/** A table that can be searched, sorted and paged. Selectors are Playwright's, but `row` must be plain CSS. */
interface TableProfile {
  /** What stands in each row that shows data and tells it from the others, such as the name's link. */
  row: string;
  search: string;
  /** The button that sorts by what `row` shows. */
  sort: string;
  next: string;
  /** What is there when everything is loaded, for lists that come in pieces. `{count}` stands for the size. */
  complete?: Completion;
}

export interface Completion {
  /** Plain CSS. */
  selector: string;
  text: string;
}

/** Where a UI of a Quay has what is measured. `{repository}`, `{tag}` and `{count}` are filled in. */
export interface Profile {
  name: string;
  /** Repositories of a size, one pattern for each kind of data. */
  repositories: { tags: string; findings: string; history: string };
  /** The tag in the repositories of findings. */
  scannedTag: string;
  addresses: { tags: string; details: string; report: string; history: string };
  tags: TableProfile & { menuButton: string; /** Plain CSS. */ menu: string };
  report: TableProfile;
  history: TableProfile;
  details: { /** Plain CSS. */ shown: string; tab: string; reportTab: string };
  /** A link to a page that shows neither tags nor reports. */
  leave: string;
}

/** Reads a profile; what it leaves out is as in this app. */
export function readProfile(file?: string): Profile {
  const own = JSON.parse(readFileSync(new URL('profile.json', import.meta.url), 'utf8')) as Profile;
  if (file === undefined) return own;
  return { ...own, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Profile>) };
}

export function fillIn(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (found, name: string) => String(values[name] ?? found));
}
