import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { renewHistory } from '@/queries/history/tag-history-key';
import { servicesOf } from '@/queries/services';
import { readTagNow, readTagsNow } from './read-tags-now';
import { applyTagPatches } from './tag-patches';
import { tagQueries } from './tags.queries';

/**
 * Puts tags that were read after a write wherever tags are shown, so that the screen shows what the server stored, and no
 * list has to be loaded anew; other tabs hear of it.
 */
export function putWrittenTags(
  client: QueryClient,
  repository: RepositoryName,
  tags: ReadonlyMap<string, Tag | null>,
): void {
  putTags(client, repository, tags, { isForeign: false });
  if (tags.size > 0) servicesOf(client).channel.tell({ kind: 'tags', repository, tagNames: [...tags.keys()] });
}

/** Reads one tag again and puts it wherever tags are shown. */
export async function refreshTag(
  client: QueryClient,
  repository: RepositoryName,
  tagName: string,
  signal?: AbortSignal,
): Promise<Tag | null> {
  const tag = await readTagNow(client, repository, tagName, signal);
  putWrittenTags(client, repository, new Map([[tagName, tag]]));
  return tag;
}

/** The same for tags that another browser tab wrote to; throws if some could not be read, or too many have moved. */
export async function refreshTags(
  client: QueryClient,
  repository: RepositoryName,
  tagNames: readonly string[],
  options: { signal: AbortSignal; mostSingle: number },
): Promise<void> {
  const wanted = new Map(tagNames.map((name) => [name, 'same' as const]));
  const { tags, failure } = await readTagsNow(client, repository, wanted, options);
  putTags(client, repository, tags, { isForeign: true });
  if (failure !== null) throw failure;
}

function putTags(
  client: QueryClient,
  repository: RepositoryName,
  tags: ReadonlyMap<string, Tag | null>,
  { isForeign }: { isForeign: boolean },
): void {
  if (tags.size === 0) return;
  const patches = [...tags].map(([name, tag]) => ({ name, tag, isForeign }));
  for (const patch of patches) servicesOf(client).tagPatches.remember(repository, patch);
  client.setQueryData(
    tagQueries.list(repository).queryKey,
    (list) => list && { ...list, items: applyTagPatches([...list.items], patches) },
  );
  for (const [name, tag] of tags) client.setQueryData(tagQueries.one(repository, name).queryKey, tag);
  // Pages and searches are read again at once only if something on screen is made of them alone.
  void client.invalidateQueries({ queryKey: [...tagQueries.key(repository), 'page'] });
  void client.invalidateQueries({ queryKey: [...tagQueries.key(repository), 'search'] });
  void client.invalidateQueries({ queryKey: ['repositories'], refetchType: 'none' });
  renewHistory(client, repository);
}
