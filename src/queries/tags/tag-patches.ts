import { lastingRowKey } from '@/domain/history/history-row-key';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { putInServerOrder } from '@/domain/tags/server-order';
import type { Tag } from '@/domain/tags/tag';

/** What a write left behind: the tag as the server has it now, or null if it is gone. */
export interface TagPatch {
  name: string;
  tag: Tag | null;
  /** Another tab wrote it: what it did to the rows of the history is not known here. */
  isForeign?: boolean;
}

/** All patches since the tab was opened, for lists that are being read: their pages may have been answered before a write. */
export class TagPatches {
  readonly #byRepository = new Map<string, TagPatch[]>();

  remember(repository: RepositoryName, patch: TagPatch): void {
    this.#patchesOf(repository).push(patch);
  }

  /** Returns a function that gives the patches since this call. */
  follow(repository: RepositoryName): () => readonly TagPatch[] {
    const all = this.#patchesOf(repository);
    const start = all.length;
    return () => all.slice(start);
  }

  #patchesOf(repository: RepositoryName): TagPatch[] {
    const known = this.#byRepository.get(fullRepositoryName(repository)) ?? [];
    this.#byRepository.set(fullRepositoryName(repository), known);
    return known;
  }
}

/** The list with the patches in it, in the server's order. */
export function applyTagPatches(tags: Tag[], tagPatches: readonly TagPatch[]): Tag[] {
  if (tagPatches.length === 0) return tags;
  // The tag that was written last began last.
  const latest = new Map<string, Tag | null>();
  for (const { name, tag } of tagPatches) {
    latest.delete(name);
    latest.set(name, tag);
  }
  const changed = [...latest.values()].filter((tag) => tag !== null).toReversed();
  return putInServerOrder(tags, changed, { keyOf: lastingRowKey, isReplaced: ({ name }) => latest.has(name) });
}
