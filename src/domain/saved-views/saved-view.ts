/** Where a saved view is offered: on every page, on the pages of its repository, or in the list of all alone. */
export const pins = ['everywhere', 'repository', 'nowhere'] as const;
export type Pin = (typeof pins)[number];

/** An address of this app that a person has named. No two of a person have the same address or the same name. */
export interface SavedView {
  name: string;
  /** As `readViewAddress` gives it. */
  address: string;
  pin: Pin;
}

/** Characters of a name. */
export const longestName = 80;
/** Views kept for each person in one browser. */
export const mostViews = 100;

/** A name as it is kept: without spaces around it and line breaks in it. */
export function tidyName(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Why a view cannot be saved under a name; undefined if it can. A view is no obstacle to itself. */
export function whyNotName(views: readonly SavedView[], name: string, address: string): string | undefined {
  const tidy = tidyName(name);
  if (tidy === '') return 'A name is needed.';
  if (tidy.length > longestName) return `A name has at most ${longestName} characters.`;
  const isTaken = views.some((view) => view.name === tidy && view.address !== address);
  return isTaken ? 'Another view has this name.' : undefined;
}

export function isFull(views: readonly SavedView[]): boolean {
  return views.length >= mostViews;
}

/** With the view in the place of the one that has its address, else as the last. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const isKnown = views.some(({ address }) => address === view.address);
  if (isKnown) return views.map((one) => (one.address === view.address ? view : one));
  return isFull(views) ? [...views] : [...views, view];
}

/** Puts a view back where it was, if its address and its name are not taken meanwhile. */
export function withViewAt(views: readonly SavedView[], view: SavedView, position: number): SavedView[] {
  const isTaken = views.some(({ name, address }) => name === view.name || address === view.address);
  return isTaken || isFull(views) ? [...views] : views.toSpliced(position, 0, view);
}

export function withoutView(views: readonly SavedView[], address: string): SavedView[] {
  return views.filter((view) => view.address !== address);
}

/** With the view one place further up or down; at the end it stays. */
export function withViewMoved(views: readonly SavedView[], address: string, step: 1 | -1): SavedView[] {
  const from = views.findIndex((view) => view.address === address);
  const view = views[from];
  const to = from + step;
  if (view === undefined || to < 0 || to >= views.length) return [...views];
  return views.toSpliced(from, 1).toSpliced(to, 0, view);
}
