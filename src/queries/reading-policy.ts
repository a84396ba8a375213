// How much is asked of a registry, how often, and how often the screen follows. A registry has other users, too.

/** Requests under way at once, of one list that is read, of one search, or of one job of writes. */
export const requestsAtOnce = 4;

/** Requests under way at once in the background queue, over all of the app. */
export const backgroundRequestsAtOnce = 6;

/** Up to so many tags are read again one by one after writes. Beyond that, whole pages of the list cost less. */
export const mostTagsOneByOne = 50;

/** Pages of the log, of 20 entries each, that are read of one day by themselves: pulls fill them too. */
export const logPagesPerDay = 10;

/** So many days of the log are read for one page of changes. */
export const mostLogDays = 31;

/** Milliseconds for which a page, a search or a single tag counts as fresh. */
export const tagsFreshMs = 20_000;

/** Milliseconds for which repositories, their settings and labels count as fresh. */
export const settingsFreshMs = 30_000;

/** Milliseconds for which a long list that nothing shows any more is kept. */
export const listKeptMs = 5 * 60_000;

/** Milliseconds for which what was read of an image is kept once nothing shows it any more. */
export const imageKeptMs = 15 * 60_000;

/** Milliseconds for which the scan of a digest is believed: the scanner learns of new advisories meanwhile. */
export const scanFreshMs = 5 * 60_000;

/** Milliseconds for which a scan that is still queued is believed. */
export const queuedScanFreshMs = 30_000;

/**
 * Milliseconds for which a list counts as fresh. Reading a long list again costs a request per 100 entries, so the longer
 * it is, the less often that happens by itself.
 */
export function listFreshMs(entryCount: number): number {
  return Math.max(30_000, entryCount * 30);
}

/** Up to so many entries a list is read again as a whole whenever the window gets the focus. */
const alwaysReadAgain = 500;

/**
 * Whether a complete list that may be out of date is read again as a whole. For a long list that would be a flood of
 * requests: its first page says whether anything is new, and age decides about the rest.
 *
 * @param ageMs milliseconds since the whole list was read
 */
export function isReadAgainWhole(entryCount: number, ageMs: number): boolean {
  return entryCount <= alwaysReadAgain || ageMs > listFreshMs(entryCount);
}

/**
 * Milliseconds between two updates of the screen while more of a list is coming. Each costs the more, the longer the list is.
 */
export function showEveryMs(entryCount = 0): number {
  return 250 * Math.max(1, entryCount / 2500);
}
