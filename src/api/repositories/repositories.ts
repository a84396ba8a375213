import type {
  ActivityDay,
  FoundRepositoryPage,
  RepositorySettings,
  RepositoryName,
  RepositoryListPage,
} from '@/domain/repository/repository';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import {
  foundRepositoryPageSchema,
  repositoryActivitySchema,
  repositoryListQuery,
  repositoryPageSchema,
  repositorySchema,
  starredListQuery,
} from './repositories.schema';

export interface RepositoryListFilter {
  /** A user or an organization; undefined lists over all namespaces. */
  namespace?: string | undefined;
  /** From the page before; undefined asks for the first. */
  pageToken?: string | undefined;
}

/** A page of up to 100 repositories that the caller may see, in the order of their creation. */
export function listRepositories(
  { namespace, pageToken }: RepositoryListFilter,
  options: RequestOptions = {},
): Promise<RepositoryListPage> {
  return request({
    path: '/api/v1/repository',
    query: repositoryListQuery(namespace, pageToken),
    schema: repositoryPageSchema,
    ...options,
  });
}

/** The caller's starred repositories, the first 99: the server has no further page of them. */
export function listStarredRepositories(options: RequestOptions = {}): Promise<RepositoryListPage> {
  return request({
    path: '/api/v1/repository',
    query: starredListQuery,
    schema: repositoryPageSchema,
    ...options,
  });
}

/**
 * Asks the server which repositories have the text in their name or description, in any letter case; `acme/web` is a
 * namespace and a part of a name. 10 a page, and no page beyond the tenth.
 */
export function findRepositories(
  { text, page }: { text: string; page: number },
  options: RequestOptions = {},
): Promise<FoundRepositoryPage> {
  return request({
    path: '/api/v1/find/repositories',
    query: { query: text, page, includeUsage: true },
    schema: foundRepositoryPageSchema,
    ...options,
  });
}

/** A repository's settings, without its tags. */
export function getRepositorySettings(
  repository: RepositoryName,
  options: RequestOptions = {},
): Promise<RepositorySettings> {
  return request({
    path: apiPath`/api/v1/repository/${repository}`,
    query: { includeTags: false },
    schema: repositorySchema,
    ...options,
  });
}

/** What was done with a repository in the last three months, a day each, oldest first; empty if the server does not say. */
export function getRepositoryActivity(
  repository: RepositoryName,
  options: RequestOptions = {},
): Promise<ActivityDay[]> {
  return request({
    path: apiPath`/api/v1/repository/${repository}`,
    query: { includeStats: true, includeTags: false },
    schema: repositoryActivitySchema,
    ...options,
  });
}
