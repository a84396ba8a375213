import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { readTags } from './read-tags';
import { tellOtherTabs } from './tab-channel';
import { renewHistory } from './tag-history-key';
import { applyTagPatches, rememberTagPatch } from './tag-patches';
import { tagQueries } from './tags.queries';

/** The active tag of that name as the server has it now; null where there is none. Nothing is cached. */
export async function readTag(
  client: QueryClient,
  repository: RepositoryName,
  tagName: string,
  signal?: AbortSignal,
): Promise<Tag | null> {
  const { tags } = await readTags(client, repository, { specificTag: tagName, onlyActive: true }, { signal });
  return tags.find(({ name }) => name === tagName) ?? null;
}

/**
 * Reads one tag again after a write and puts it wherever tags are shown, so that the screen tells what the server
 * stored, and no list has to be loaded anew.
 */
export async function refreshTag(
  client: QueryClient,
  repository: RepositoryName,
  tagName: string,
  signal?: AbortSignal,
): Promise<Tag | null> {
  const tag = await rereadTag(client, repository, tagName, signal);
  tellOtherTabs(client, { kind: 'tag', repository, tagName });
  return tag;
}

/** The same for a tag that another browser tab wrote to. */
export async function rereadTag(
  client: QueryClient,
  repository: RepositoryName,
  tagName: string,
  signal?: AbortSignal,
): Promise<Tag | null> {
  const tag = await readTag(client, repository, tagName, signal);
  putTag(client, repository, tagName, tag);
  return tag;
}

function putTag(client: QueryClient, repository: RepositoryName, tagName: string, tag: Tag | null): void {
  const patch = { name: tagName, tag };
  rememberTagPatch(client, repository, patch);
  client.setQueryData(
    tagQueries.list(repository).queryKey,
    (list) => list && { ...list, items: applyTagPatches([...list.items], [patch]) },
  );
  client.setQueryData(tagQueries.one(repository, tagName).queryKey, tag);
  // Pages and searches are read again when they are next asked for; nothing on screen waits for them.
  void client.invalidateQueries({ queryKey: [...tagQueries.key(repository), 'page'], refetchType: 'none' });
  void client.invalidateQueries({ queryKey: [...tagQueries.key(repository), 'search'] });
  void client.invalidateQueries({ queryKey: ['repositories'], refetchType: 'none' });
  renewHistory(client, repository);
}
