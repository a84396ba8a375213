import type { QueryClient } from '@tanstack/react-query';
import type { RequestOptions } from '@/api/http/client';
import { listTags } from '@/api/tags/tags';
import type { RepositoryName } from '@/domain/repository/repository';
import { type TagListFilter, type TagListPage, tagsPerPage } from '@/domain/tags/tag';
import { requestsAtOnce } from '@/queries/reading-policy';
import { rememberAnnouncedEnds } from './announced-ends';
import { pagesInOrder } from './streamed-list';

/**
 * A page of the tag list. All of this app's reading of tags goes through here, because what is read now shows later how a
 * tag ended: an end that was read before it came is an expiration.
 */
export async function readTags(
  client: QueryClient,
  repository: RepositoryName,
  filter: TagListFilter,
  options: RequestOptions,
): Promise<TagListPage> {
  const page = await listTags(repository, filter, options);
  rememberAnnouncedEnds(client, repository, page.tags);
  return page;
}

/** How many pages of the tag list so many tags take. */
export function pageCountOf(tagCount: number): number {
  return Math.max(1, Math.ceil(tagCount / tagsPerPage));
}

interface TagPageReading {
  fetchPage(page: number): Promise<TagListPage>;
  /** So many tags are likely to be there. */
  knownCount?: number | undefined;
  /** Called for each page that was asked for and is not wanted any more. */
  drop?(page: number): void;
}

/** All pages of a tag list, in order and as fast as the registry is asked. */
export function tagPages({ knownCount = 0, ...reading }: TagPageReading): AsyncGenerator<TagListPage> {
  return pagesInOrder({
    ...reading,
    isEmpty: isEmptyPage,
    concurrency: requestsAtOnce,
    knownPages: pageCountOf(knownCount),
  });
}

/** Whether there is nothing on a page, not even something that cannot be understood. */
function isEmptyPage({ tags, malformed }: TagListPage): boolean {
  return tags.length + malformed.length === 0;
}
