import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { isPermanentlyDeletedRow } from '@/domain/history/time-machine';
import type { Tag } from '@/domain/tags/tag';
import { servicesOf } from '@/queries/services';

/**
 * Remembers that this browser tab has just ended an entry, given as it was until then. The server does not say whether an
 * entry was removed or has expired; the tab that removed it knows.
 */
export function rememberRemoval(client: QueryClient, repository: RepositoryName, row: Tag): void {
  servicesOf(client).removals.remember(repository, { ...row, endsAt: Date.now() });
}

/** Whether this browser tab ended the entry. */
export function wasRemovedHere(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return servicesOf(client).removals.has(repository, row);
}

/** The entries that this browser tab ended, with the moment of that as their end. */
export function removedHere(client: QueryClient, repository: RepositoryName): readonly Tag[] {
  return markErased(client, repository, servicesOf(client).removals.all(repository));
}

/** Remembers that this browser tab deleted an entry permanently. */
export function rememberErasure(client: QueryClient, repository: RepositoryName, row: Tag): void {
  servicesOf(client).erasures.remember(repository, row);
}

/**
 * The rows, with those that this browser tab deleted permanently looking like it. The server moves their end to before the
 * time machine's window: of an entry that is older than the window that is after its beginning, like any deletion.
 */
export function markErased(client: QueryClient, repository: RepositoryName, rows: readonly Tag[]): readonly Tag[] {
  const { erasures } = servicesOf(client);
  const needsMark = (row: Tag) => erasures.has(repository, row) && !isPermanentlyDeletedRow(row);
  if (!rows.some(needsMark)) return rows;
  return rows.map((row) => (row.startedAt !== null && needsMark(row) ? { ...row, endsAt: row.startedAt - 1000 } : row));
}

/** Whether this browser tab removed the entry or deleted it permanently. */
export function wasEndedHere(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return wasRemovedHere(client, repository, row) || servicesOf(client).erasures.has(repository, row);
}
