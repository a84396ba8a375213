import type { RepositoryName } from '@/domain/repository';
import type { ScanSummary } from '@/domain/scan';
import { request, type RequestOptions } from './client';
import { apiPath } from './path';
import { scanSummarySchema } from './scans.schema';

/**
 * What the scanner found in a manifest, as counts. An index is always "unsupported": its children have reports.
 * Throws kind 'scanner-down' while the scanner does not answer, and 'not-found' where the feature is off.
 */
export function getScanSummary(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ScanSummary> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}/security`,
    query: { vulnerabilities: true },
    schema: scanSummarySchema,
    ...options,
  });
}
