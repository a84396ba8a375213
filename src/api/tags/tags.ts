import type { RepositoryName } from '@/domain/repository/repository';
import { tagsPerPage, type TagListPage } from '@/domain/tags/tag';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { tagPageSchema } from './tags.schema';

/** Which tags to list; all conditions hold together. */
export interface TagListFilter {
  /** 1-based; default 1. A page past the end is empty. */
  page?: number;
  /** Entries per page; default `tagsPerPage`. */
  limit?: number;
  /** True: tags that are alive. Default: the whole history, in which names repeat. */
  onlyActive?: boolean;
  /** Part of the name, in any letter case; `%` and `_` mean themselves. */
  nameContains?: string | undefined;
  /** The exact name. */
  specificTag?: string | undefined;
}

/** Path and query of a page of the tag list. */
export function tagListRead(
  repository: RepositoryName,
  { page = 1, limit = tagsPerPage, onlyActive = false, nameContains, specificTag }: TagListFilter,
) {
  return {
    // Without its last slash the path is looked up as a repository that is called ".../tag".
    path: apiPath`/api/v1/repository/${repository}/tag/`,
    query: {
      limit,
      page,
      onlyActiveTags: onlyActive ? true : undefined,
      filter_tag_name: nameContains === undefined || nameContains === '' ? undefined : `like:${nameContains}`,
      specificTag,
    },
  };
}

/** A page of the tag list, newest start first, to the millisecond; the server has no other order and no total. */
export function listTags(
  repository: RepositoryName,
  filter: TagListFilter,
  options: RequestOptions = {},
): Promise<TagListPage> {
  return request({ ...tagListRead(repository, filter), schema: tagPageSchema, ...options });
}
