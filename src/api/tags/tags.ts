import type { RepositoryName } from '@/domain/repository/repository';
import type { TagListFilter, TagListPage } from '@/domain/tags/tag';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { tagListQuery, tagPageSchema } from './tags.schema';

/** Path and query of a page of the tag list. */
export function tagListRead(repository: RepositoryName, filter: TagListFilter) {
  // Without its last slash the path is looked up as a repository that is called ".../tag".
  return { path: apiPath`/api/v1/repository/${repository}/tag/`, query: tagListQuery(filter) };
}

/** A page of the tag list, newest start first, to the millisecond; the server has no other order and no total. */
export function listTags(
  repository: RepositoryName,
  filter: TagListFilter,
  options: RequestOptions = {},
): Promise<TagListPage> {
  return request({ ...tagListRead(repository, filter), schema: tagPageSchema, ...options });
}
