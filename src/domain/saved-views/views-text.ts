import { longestName, mostViews, pins, tidyName, type SavedView } from './saved-view';
import { hasSecrets, readViewAddress } from './view-address';

// What a browser keeps and what a file holds are the same: `{ "kind": "saved-views", "version": 1, "views": [ … ] }`.
const kind = 'saved-views';
const version = 1;
/** Characters of a text that is read: a hundred views with addresses of full length have fewer. */
export const longestText = 1_000_000;

export type ViewsRead =
  | { state: 'read'; views: SavedView[]; problems: string[] }
  /** `newer`: a newer version of this app wrote it, and what it means is not known. */
  | { state: 'newer' | 'broken'; reason: string };

export function writeViews(views: readonly SavedView[]): string {
  const entries = views.map(({ name, address, pin }) => ({ name, address, pin }));
  return JSON.stringify({ kind, version, views: entries }, null, 2);
}

/**
 * Reads a text that `writeViews` or a person wrote. Never throws: entries that cannot be read are left out and named.
 *
 * @param accepts whether an address is one of a page that can be saved
 */
export function readViews(text: string, accepts: (address: string) => boolean = () => true): ViewsRead {
  if (text.length > longestText) return { state: 'broken', reason: 'It is too long.' };
  const file = parse(text);
  if (file === undefined) return { state: 'broken', reason: 'It is not JSON.' };
  const entries = field(file, 'views');
  if (field(file, 'kind') !== kind) return { state: 'broken', reason: 'It holds no saved views.' };
  const written = field(file, 'version');
  if (typeof written === 'number' && written > version) {
    return { state: 'newer', reason: 'A newer version of this app wrote it.' };
  }
  if (written !== version || !Array.isArray(entries)) return { state: 'broken', reason: 'It holds no saved views.' };
  return { state: 'read', ...readEntries(entries, accepts) };
}

function readEntries(entries: readonly unknown[], accepts: (address: string) => boolean) {
  const views: SavedView[] = [];
  const problems: string[] = [];
  for (const [position, entry] of entries.entries()) {
    const view = readEntry(entry, accepts);
    const problem = typeof view === 'string' ? view : whyLeftOut(views, view);
    if (problem !== null) problems.push(`Entry ${position + 1}: ${problem}`);
    else if (typeof view !== 'string') views.push(view);
    const address = field(entry, 'address');
    if (problem === null && typeof address === 'string' && hasSecrets(address)) {
      problems.push(`Entry ${position + 1}: What may let somebody in was left out of its address.`);
    }
  }
  return { views, problems };
}

/** The view of an entry, or why there is none. */
function readEntry(entry: unknown, accepts: (address: string) => boolean): SavedView | string {
  const [name, address, pin] = [field(entry, 'name'), field(entry, 'address'), field(entry, 'pin')];
  if (typeof name !== 'string' || tidyName(name) === '') return 'It has no name.';
  const tidy = tidyName(name);
  if (tidy.length > longestName) return `Its name has more than ${longestName} characters.`;
  const read = typeof address === 'string' ? readViewAddress(address) : null;
  if (read === null || !accepts(read)) return 'Its address is none of this app.';
  return { name: tidy, address: read, pin: pins.find((one) => one === pin) ?? 'nowhere' };
}

function whyLeftOut(views: readonly SavedView[], { name, address }: SavedView): string | null {
  if (views.length >= mostViews) return `There are already ${mostViews}.`;
  if (views.some((view) => view.address === address)) return 'Its address stands above already.';
  return views.some((view) => view.name === name) ? 'Its name stands above already.' : null;
}

/** Undefined for what is not JSON, or has no fields. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
