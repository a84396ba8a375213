import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { personKey } from '@/domain/registry/registry';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { readViews, writeViews } from '@/domain/saved-views/views-text';
import { userQueries } from '@/queries/registry/registry.queries';

const prefix = 'saved-views:';
const listeners = new Set<() => void>();
/** What could not be stored, by person; it lasts as long as the page. */
const unstored = new Map<string, string>();

/** A person's saved views, as this browser keeps them. */
export interface KeptViews {
  person: string;
  views: readonly SavedView[];
  /** Why nothing can be changed; null if it can. */
  whyLocked: string | null;
}

/** What the person has saved in this browser; follows what its other tabs do. */
export function useSavedViews(): KeptViews {
  const { data: user } = useQuery(userQueries.current());
  const person = personKey(user);
  const text = useSyncExternalStore(subscribe, () => keptText(person));
  return useMemo(() => ({ person, ...readKept(text) }), [person, text]);
}

/**
 * Changes what is kept, starting from what it is now: another tab may have changed it. True if the browser stored it; otherwise
 * it lasts as long as the page. Views of a newer version stay as they are.
 */
export function changeSavedViews(
  person: string,
  change: (views: readonly SavedView[]) => readonly SavedView[],
): boolean {
  const { views, whyLocked } = readKept(keptText(person));
  if (whyLocked !== null) return false;
  const text = writeViews(change(views));
  const isStored = store(person, text);
  for (const listener of listeners) listener();
  return isStored;
}

function readKept(text: string): Pick<KeptViews, 'views' | 'whyLocked'> {
  const read = readViews(text);
  if (read.state === 'read') return { views: read.views, whyLocked: null };
  // Of what is broken nothing can be had back.
  return { views: [], whyLocked: read.state === 'newer' ? read.reason : null };
}

function keptText(person: string): string {
  try {
    return unstored.get(person) ?? localStorage.getItem(prefix + person) ?? '';
  } catch {
    return ''; // storage may be forbidden
  }
}

function store(person: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + person, text);
    unstored.delete(person);
    return true;
  } catch {
    unstored.set(person, text);
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
