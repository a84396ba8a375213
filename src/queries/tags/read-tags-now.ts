import type { QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import type { RepositoryName } from '@/domain/repository/repository';
import { RequestError } from '@/domain/registry/request-failure';
import type { Tag, TagListPage } from '@/domain/tags/tag';
import { requestsAtOnce } from '@/queries/reading-policy';
import { knownTags } from './known-tags';
import { isListWorthReading, pagesWorthReading, type ExpectedPlace } from './read-back-plan';
import { readTags, tagPages } from './read-tags';

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
  const fetchPage = (page: number) => readTags(client, repository, { page, onlyActive: true }, { signal });
  const readPage = async (page: number) => void pages.push(await fetchPage(page));
  const list = knownTags(client, repository);
  const readList = async () => {
    for await (const page of tagPages({ fetchPage, knownCount: list?.items.length })) pages.push(page);
  };
  if (isListWorthReading(wanted, list)) await attempt(readList);
  else await Promise.all(pagesWorthReading(wanted, list).map((page) => attempt(() => readPage(page))));
  const found = new Map(
    pages
      .toSorted((a, b) => b.page - a.page)
      .flatMap((page) => page.tags.toReversed())
      .flatMap((tag) => (wanted.has(tag.name) ? [[tag.name, tag]] : [])),
  );

  const tags = new Map<string, Tag | null>();
  const whole = wholeList(pages);
  for (const [name, place] of wanted) {
    // On one of several pages a tag that is elsewhere than expected may have been missed: rows shift while they are read.
    const isShown = whole !== null && (whole.length === 1 || place === 'none');
    if (isShown && !found.has(name)) tags.set(name, null);
  }
  const missing = [...wanted.keys()].filter((name) => !found.has(name) && !tags.has(name));
  const readOne = async (name: string) => void tags.set(name, await readTagNow(client, repository, name, signal));
  if (missing.length > mostSingle) {
    failure ??= new Error(`${missing.length} tags are not where they were.`);
  } else {
    await Promise.all(missing.map((name) => attempt(() => readOne(name))));
  }
  // The oldest first, as they would have come one by one.
  for (const [name, tag] of found) tags.set(name, tag);
  return { tags, failure: tags.size < wanted.size ? failure : null };
}

/** The pages if they are the whole list, in order: a tag that is not on them does not exist. Null if they may not be. */
function wholeList(pages: readonly TagListPage[]): readonly TagListPage[] | null {
  const inOrder = pages.toSorted((a, b) => a.page - b.page);
  const end = inOrder.findIndex(({ hasAdditional }) => !hasAdditional);
  const whole = inOrder.slice(0, end + 1);
  const isWhole = whole.every(({ page, malformed }, position) => page === position + 1 && malformed.length === 0);
  return isWhole && whole.length > 0 ? whole : null;
}

/** Whether a request was refused because no one is signed in any more. */
export function isSessionEnd(error: unknown): boolean {
  return error instanceof RequestError && error.kind === 'unauthorized';
}
