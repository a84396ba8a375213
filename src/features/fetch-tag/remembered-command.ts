import { useState } from 'react';
import type { PullCommand } from '@/domain/tags/pull-commands';

const storageKey = 'fetch-tag.command';

type CommandKind = Pick<PullCommand, 'client' | 'by'>;

/** Names a way to fetch, without the image: `podman-tag`. */
export function commandKey({ client, by }: CommandKind): string {
  return `${client}-${by}`;
}

function storedKey(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage may be forbidden; the choice then lasts as long as the popover
  }
}

function store(key: string) {
  try {
    localStorage.setItem(storageKey, key);
  } catch {
    // see storedKey
  }
}

/** The chosen way to fetch, kept in this browser for the next time; an unknown word counts as no choice. */
export function useRememberedCommand(): [key: string | null, remember: (key: string) => void] {
  const [key, setKey] = useState(storedKey);
  return [
    key,
    (next) => {
      setKey(next);
      store(next);
    },
  ];
}

/** The client of the chosen way; null if none was chosen. */
export function rememberedClient(): string | null {
  return storedKey()?.split('-')[0] ?? null;
}

/** Chooses a client; by tag or by digest stays as it was. */
export function rememberClient(client: PullCommand['client']): void {
  store(commandKey({ client, by: storedKey()?.endsWith('-digest') === true ? 'digest' : 'tag' }));
}
