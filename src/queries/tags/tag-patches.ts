import type { QueryClient } from '@tanstack/react-query';
import { lastingRowKey } from '@/domain/history/history-row-key';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { putInServerOrder } from '@/domain/tags/server-order';
import type { Tag } from '@/domain/tags/tag';

/** What a write left behind: the tag as the server has it now, or null where it is gone. */
export interface TagPatch {
  name: string;
  tag: Tag | null;
}

const patches = new WeakMap<QueryClient, Map<string, TagPatch[]>>();

function patchesOf(client: QueryClient, repository: RepositoryName): TagPatch[] {
  const byRepository = patches.get(client) ?? new Map<string, TagPatch[]>();
  patches.set(client, byRepository);
  const known = byRepository.get(fullRepositoryName(repository)) ?? [];
  byRepository.set(fullRepositoryName(repository), known);
  return known;
}

/** Remembers a patch for the lists that are being read at this moment: their pages may have been answered before it. */
export function rememberTagPatch(client: QueryClient, repository: RepositoryName, patch: TagPatch): void {
  patchesOf(client, repository).push(patch);
}

/** A function that tells which patches have come since now. */
export function followTagPatches(client: QueryClient, repository: RepositoryName): () => readonly TagPatch[] {
  const all = patchesOf(client, repository);
  const start = all.length;
  return () => all.slice(start);
}

/** The list with the patches in it, in the server's order. */
export function applyTagPatches(tags: Tag[], tagPatches: readonly TagPatch[]): Tag[] {
  if (tagPatches.length === 0) return tags;
  // What was written last began last.
  const latest = new Map<string, Tag | null>();
  for (const { name, tag } of tagPatches) {
    latest.delete(name);
    latest.set(name, tag);
  }
  const changed = [...latest.values()].filter((tag) => tag !== null).toReversed();
  return putInServerOrder(tags, changed, { keyOf: lastingRowKey, isReplaced: ({ name }) => latest.has(name) });
}
