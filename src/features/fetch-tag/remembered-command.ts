import { useSyncExternalStore } from 'react';
import type { PullCommand } from '@/domain/tags/pull-commands';

const storageKey = 'fetch-tag.command';

type CommandKind = Pick<PullCommand, 'client' | 'by'>;

/** Storage may be forbidden; the choice then lasts as long as the page. */
let unstored: string | null = null;
const listeners = new Set<() => void>();

/** Names a way to fetch, without the image: `podman-tag`. */
export function commandKey({ client, by }: CommandKind): string {
  return `${client}-${by}`;
}

function storedKey(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return unstored;
  }
}

function store(key: string) {
  try {
    localStorage.setItem(storageKey, key);
  } catch {
    unstored = key;
  }
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The chosen way to fetch, kept in this browser for the next time; an unknown word counts as no choice. */
export function useRememberedCommand(): [key: string | null, remember: (key: string) => void] {
  return [useSyncExternalStore(subscribe, storedKey), store];
}

/** The client of that choice, as far as it is one that pulls without naming a tag. */
export function useRememberedClient(): [client: 'podman' | 'docker', remember: typeof rememberClient] {
  const [key] = useRememberedCommand();
  return [key?.startsWith('docker-') === true ? 'docker' : 'podman', rememberClient];
}

/** The client of the chosen way; null if none was chosen. */
export function rememberedClient(): string | null {
  return storedKey()?.split('-')[0] ?? null;
}

/** Chooses a client; by tag or by digest stays as it was. */
export function rememberClient(client: PullCommand['client']): void {
  store(commandKey({ client, by: storedKey()?.endsWith('-digest') === true ? 'digest' : 'tag' }));
}
