import { useSyncExternalStore } from 'react';

/** A text in this browser's storage, which all tabs of the app share and follow. */
export interface KeptValue {
  read(): string | null;
  /** Null removes it. */
  write(value: string | null): void;
  /** Null while there is none. */
  useValue(): string | null;
}

/** Keeps a text under a name. If storage is forbidden or full, it lasts as long as the page. */
export function keptValue(storageKey: string): KeptValue {
  let unstored: string | null = null;
  const listeners = new Set<() => void>();
  const read = () => {
    try {
      return unstored ?? localStorage.getItem(storageKey);
    } catch {
      return null;
    }
  };
  const write = (value: string | null) => {
    try {
      if (value === null) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, value);
      unstored = null;
    } catch {
      unstored = value;
    }
    for (const tell of listeners) tell();
  };
  const subscribe = (tell: () => void) => {
    const hear = ({ key }: StorageEvent) => {
      if (key === storageKey || key === null) tell();
    };
    listeners.add(tell);
    addEventListener('storage', hear);
    return () => {
      listeners.delete(tell);
      removeEventListener('storage', hear);
    };
  };
  return { read, write, useValue: () => useSyncExternalStore(subscribe, read) };
}
