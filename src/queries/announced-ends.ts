import type { QueryClient } from '@tanstack/react-query';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { historyRowKey } from '@/domain/tag-history';

const announced = new WeakMap<QueryClient, Set<string>>();

function keyOf(repository: RepositoryName, row: Tag): string {
  return `${fullRepositoryName(repository)} ${historyRowKey(row)}`;
}

/**
 * Remembers which ends were still to come when they were read. The server does not say whether an entry was removed or
 * has expired; an end that came at the announced second was an expiration.
 */
export function rememberAnnouncedEnds(client: QueryClient, repository: RepositoryName, rows: readonly Tag[]): void {
  const keys = announced.get(client) ?? new Set();
  announced.set(client, keys);
  const now = Date.now();
  for (const row of rows) if (row.endsAt !== null && row.endsAt > now) keys.add(keyOf(repository, row));
}

/** Whether this browser tab has read the row's end before it came. */
export function wasEndAnnounced(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return announced.get(client)?.has(keyOf(repository, row)) === true;
}
