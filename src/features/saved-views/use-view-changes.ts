import { useState } from 'react';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { changeSavedViews } from '@/queries/saved-views/kept-views';

/** What became of what the person did last. */
export interface Notice {
  title: string;
  /** More about it, a sentence each. */
  notes?: readonly string[];
  /** Takes it back. */
  undo?: () => void;
  isProblem?: boolean;
}

export type Change = (views: readonly SavedView[]) => readonly SavedView[];

const notStored = 'This browser did not store it, so it lasts until the page is closed.';

/** Changes the views of a person, and keeps what is to be said of it. */
export function useViewChanges(person: string) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const change = (next: Change, said: Notice | null) => {
    const isStored = changeSavedViews(person, next);
    const told = said ?? (isStored ? null : { title: 'Changed.' });
    setNotice(told === null || isStored ? told : { ...told, notes: [...(told.notes ?? []), notStored] });
  };
  return { notice, tell: setNotice, change };
}
