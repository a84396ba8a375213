import type { RepositoryName } from '@/domain/repository/repository';
import type { ScanSummary } from '@/domain/scan/scan';
import type { ScanReport } from '@/domain/scan/scan-report';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { scanReportSchema } from './scan-report.schema';
import { scanSummarySchema } from './scans.schema';

/**
 * What the scanner found in a manifest, as counts. An index is always "unsupported": its children have reports.
 * Throws kind 'scanner-down' while the scanner does not answer, and 'not-found' if the feature is off.
 */
export function getScanSummary(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ScanSummary> {
  return request({ ...reportOf(repository, digest), schema: scanSummarySchema, ...options });
}

/** The same report with everything in it; up to megabytes. Throws as `getScanSummary` does. */
export function getScanReport(
  repository: RepositoryName,
  digest: string,
  options: RequestOptions = {},
): Promise<ScanReport> {
  return request({ ...reportOf(repository, digest), schema: scanReportSchema, ...options });
}

function reportOf(repository: RepositoryName, digest: string) {
  return {
    path: apiPath`/api/v1/repository/${repository}/manifest/${digest}/security`,
    query: { vulnerabilities: true },
  };
}
