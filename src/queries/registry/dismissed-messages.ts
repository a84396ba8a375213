import { useSyncExternalStore } from 'react';

const storageKey = 'dismissed-messages';
const listeners = new Set<() => void>();
/** What is kept, as text; if nothing can be kept, what lasts until the page is reloaded. */
let memory = '';
let last: { text: string; ids: ReadonlySet<string> } = { text: '', ids: new Set() };

/** Remembers until the browser tab is closed, or another person takes it over, that a message is not to be shown again. */
export function dismissMessage(id: string): void {
  keep(new Set(read()).add(id));
}

/** Shows everything again. */
export function forgetDismissedMessages(): void {
  keep(new Set());
}

/** Ids of the messages that are not to be shown again. */
export function useDismissedMessages(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keptText(): string {
  try {
    return sessionStorage.getItem(storageKey) ?? '';
  } catch {
    return memory;
  }
}

function read(): ReadonlySet<string> {
  const text = keptText();
  if (text !== last.text) last = { text, ids: idsIn(text) };
  return last.ids;
}

function idsIn(text: string): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(text);
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

function keep(ids: ReadonlySet<string>): void {
  memory = ids.size === 0 ? '' : JSON.stringify([...ids]);
  try {
    sessionStorage.setItem(storageKey, memory);
  } catch {
    // Storage may be forbidden, or full.
  }
  for (const listener of listeners) listener();
}
