import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import type { RepositoryName } from '@/domain/repository/repository';
import { RequestError } from '@/domain/registry/request-failure';
import type { Tag, TagListPage } from '@/domain/tags/tag';
import { requestsAtOnce } from '@/queries/reading-policy';
import { pagesWorthReading, type ExpectedPlace } from './read-back-plan';
import { readTags } from './read-tags';
import { tagQueries } from './tags.queries';

/** The active tag of that name as the server has it now; null if there is none. Nothing is cached. */
export async function readTagNow(
  client: QueryClient,
  repository: RepositoryName,
  tagName: string,
  signal?: AbortSignal,
): Promise<Tag | null> {
  const { tags } = await readTags(client, repository, { specificTag: tagName, onlyActive: true }, { signal });
  return tags.find(({ name }) => name === tagName) ?? null;
}

/** Several tags as they are now; null: there is none of that name. */
export interface TagsNow {
  tags: ReadonlyMap<string, Tag | null>;
  /** Why some are missing in `tags`: they could not be read. Null if all are there. */
  failure: unknown;
}

/**
 * Several tags as the server has them now, with as few requests as it takes: pages of the list that hold several of them,
 * and by name whatever was not found there, because it moved, is gone, or the rows have shifted. Nothing is cached.
 *
 * @param mostSingle the most tags that are asked for by name; more are a failure
 */
export async function readTagsNow(
  client: QueryClient,
  repository: RepositoryName,
  wanted: ReadonlyMap<string, ExpectedPlace>,
  { signal, mostSingle = Infinity }: { signal: AbortSignal; mostSingle?: number },
): Promise<TagsNow> {
  const inTurn = pLimit(requestsAtOnce);
  let failure: unknown = null;
  const attempt = (read: () => Promise<void>) =>
    inTurn(async () => {
      // Without a session every further request would be refused the same way.
      if (isSessionEnd(failure)) return;
      await read().catch((error: unknown) => {
        if (!isSessionEnd(failure)) failure = error;
      });
    });

  const pages: TagListPage[] = [];
  const readPage = async (page: number) =>
    void pages.push(await readTags(client, repository, { page, onlyActive: true }, { signal }));
  const list = client.getQueryData(tagQueries.list(repository).queryKey);
  await Promise.all(pagesWorthReading(wanted, list).map((page) => attempt(() => readPage(page))));
  const found = new Map(
    pages
      .toSorted((a, b) => b.page - a.page)
      .flatMap((page) => page.tags.toReversed())
      .flatMap((tag) => (wanted.has(tag.name) ? [[tag.name, tag]] : [])),
  );

  const tags = new Map<string, Tag | null>();
  const missing = [...wanted.keys()].filter((name) => !found.has(name));
  const readOne = async (name: string) => void tags.set(name, await readTagNow(client, repository, name, signal));
  if (pages.some(holdsAllTags)) {
    for (const name of missing) tags.set(name, null);
  } else if (missing.length > mostSingle) {
    failure ??= new Error(`${missing.length} tags are not where they were.`);
  } else {
    await Promise.all(missing.map((name) => attempt(() => readOne(name))));
  }
  // The oldest first, as they would have come one by one.
  for (const [name, tag] of found) tags.set(name, tag);
  return { tags, failure: tags.size < wanted.size ? failure : null };
}

/** Whether the page is the whole list, so that a tag that is not on it does not exist. */
function holdsAllTags({ page, hasAdditional, malformed }: TagListPage): boolean {
  return page === 1 && !hasAdditional && malformed.length === 0;
}

/** Whether a request was refused because no one is signed in any more. */
export function isSessionEnd(error: unknown): boolean {
  return error instanceof RequestError && error.kind === 'unauthorized';
}
