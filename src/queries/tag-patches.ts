import type { QueryClient } from '@tanstack/react-query';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';

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

/** The list with the patches in it, in the server's order: newest first, then by name. */
export function applyTagPatches(tags: Tag[], tagPatches: readonly TagPatch[]): Tag[] {
  if (tagPatches.length === 0) return tags;
  const latest = new Map(tagPatches.map(({ name, tag }) => [name, tag]));
  const kept = tags.filter(({ name }) => !latest.has(name));
  const changed = [...latest.values()].filter((tag) => tag !== null);
  return changed.length === 0 ? kept : [...kept, ...changed].toSorted(inServerOrder);
}

function inServerOrder(a: Tag, b: Tag): number {
  return (b.startedAt ?? 0) - (a.startedAt ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
