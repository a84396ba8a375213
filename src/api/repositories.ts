import type { ActivityDay, Repository, RepositoryName, RepositoryPage } from '@/domain/repository';
import { request, type RequestOptions } from './client';
import { apiPath } from './path';
import { repositoryActivitySchema, repositoryPageSchema, repositorySchema } from './repositories.schema';

/** Which repositories to list. */
export interface RepositoryListFilter {
  /** A user or an organization; undefined lists over all namespaces. */
  namespace?: string | undefined;
  /** From the page before; undefined asks for the first. */
  pageToken?: string | undefined;
  /** True: public ones of all namespaces, whatever `namespace` says. */
  publicOnly?: boolean;
}

/** A page of up to 100 repositories that the caller may see, in the order of their making. */
export function listRepositories(
  { namespace, pageToken, publicOnly = false }: RepositoryListFilter,
  options: RequestOptions = {},
): Promise<RepositoryPage> {
  return request({
    path: '/api/v1/repository',
    query: {
      last_modified: true,
      // Otherwise a namespace's list leaves out public repositories that the caller has no permission on.
      public: true,
      namespace: publicOnly ? undefined : namespace,
      next_page: pageToken,
    },
    schema: repositoryPageSchema,
    ...options,
  });
}

/** One repository, without its tags. */
export function getRepository(repository: RepositoryName, options: RequestOptions = {}): Promise<Repository> {
  return request({
    path: apiPath`/api/v1/repository/${repository}`,
    query: { includeTags: false },
    schema: repositorySchema,
    ...options,
  });
}

/** What was done with a repository in the last three months, a day each, oldest first; empty where the server does not tell. */
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
