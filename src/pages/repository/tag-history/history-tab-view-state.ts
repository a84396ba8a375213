import { codec, oneOf, text } from '@/routing/view-state';

export const historyViews = ['changes', 'deleted', 'then', 'timeline'] as const;
export type HistoryViewName = (typeof historyViews)[number];

const titles = new Map<HistoryViewName, string>([
  ['changes', 'Changes'],
  ['deleted', 'Recently deleted'],
  ['then', 'Time travel'],
  ['timeline', 'Timeline'],
]);

/** A view's title, as its tab shows it. */
export function historyViewTitle(view: HistoryViewName): string {
  return titles.get(view) ?? view;
}

/** Which of its views the history is in, and whose history it is. */
export interface HistoryTabViewState {
  view: HistoryViewName;
  /** The exact name of the only tag that is looked at; empty for all. */
  tagName: string;
}

export const historyTabViewState = codec<HistoryTabViewState>({
  view: { param: 'historyView', field: oneOf(historyViews, 'changes') },
  tagName: { param: 'historyTag', field: text() },
});
