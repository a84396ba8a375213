import type { PullStatistics } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { pullStatisticsSchema } from './pull-statistics.schema';

/** How often a tag and its manifest were pulled. Throws kind 'not-found' if the feature is off. */
export function getTagPullStatistics(
  repository: RepositoryName,
  tagName: string,
  options: RequestOptions = {},
): Promise<PullStatistics> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/tag/${tagName}/pull_statistics`,
    schema: pullStatisticsSchema,
    ...options,
  });
}
