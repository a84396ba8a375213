import { useSyncExternalStore } from 'react';

const storageKey = 'single-keys.off';
const mostPeople = 20;
const listeners = new Set<() => void>();
/** If nothing can be kept, the choice lasts until the page is reloaded. */
let memory = '';

function peopleWithout(): string[] {
  try {
    return (localStorage.getItem(storageKey) ?? '').split('\n');
  } catch {
    return memory.split('\n');
  }
}

/** Whether keys without Ctrl or Cmd do something for that person; each decides, in each browser. */
export function hasSingleKeys(person: string): boolean {
  return !peopleWithout().includes(person === '' ? '-' : person);
}

/** Switches them on or off, and remembers that. */
export function setSingleKeys(person: string, isOn: boolean): void {
  const name = person === '' ? '-' : person; // no name begins with a dash
  const others = peopleWithout().filter((one) => one !== name && one !== '');
  memory = (isOn ? others : [name, ...others].slice(0, mostPeople)).join('\n');
  try {
    localStorage.setItem(storageKey, memory);
  } catch {
    // see memory
  }
  for (const listener of listeners) listener();
}

export function useSingleKeys(person: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasSingleKeys(person),
  );
}
