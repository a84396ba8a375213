import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { rememberedRows } from './remembered-rows';

// A removal changes a row's end and nothing else about it.
const removed = rememberedRows(({ name, startedAt, manifestDigest }) => `${name} ${startedAt ?? ''} ${manifestDigest}`);

/**
 * Remembers that this browser tab ended an entry, given as it was until then. The server does not say whether an entry was
 * removed or has expired; who removed it knows.
 */
export function rememberRemoval(client: QueryClient, repository: RepositoryName, row: Tag): void {
  removed.remember(client, repository, row);
}

/** Whether this browser tab ended the entry. */
export function wasRemovedHere(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return removed.has(client, repository, row);
}
