import type { QueryClient } from '@tanstack/react-query';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';

const removed = new WeakMap<QueryClient, Set<string>>();

/** A removal changes an entry's end and nothing else about it. */
function keyOf(repository: RepositoryName, { name, startedAt, manifestDigest }: Tag): string {
  return `${fullRepositoryName(repository)} ${name} ${startedAt ?? ''} ${manifestDigest}`;
}

/**
 * Remembers that this browser tab ended an entry, given as it was until then. The server does not say whether an entry was
 * removed or has expired; who removed it knows.
 */
export function rememberRemoval(client: QueryClient, repository: RepositoryName, row: Tag): void {
  const keys = removed.get(client) ?? new Set();
  removed.set(client, keys);
  keys.add(keyOf(repository, row));
}

/** Whether this browser tab ended the entry. */
export function wasRemovedHere(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return removed.get(client)?.has(keyOf(repository, row)) === true;
}
