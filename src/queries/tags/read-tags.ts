import type { QueryClient } from '@tanstack/react-query';
import type { RequestOptions } from '@/api/http/client';
import { listTags } from '@/api/tags/tags';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagListFilter, TagListPage } from '@/domain/tags/tag';
import { rememberAnnouncedEnds } from './announced-ends';

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

/** Whether there is nothing on a page, not even something that cannot be understood. */
export function isEmptyPage({ tags, malformed }: TagListPage): boolean {
  return tags.length + malformed.length === 0;
}
