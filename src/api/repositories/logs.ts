import type { LogPage } from '@/domain/history/who/log-entries';
import type { RepositoryName } from '@/domain/repository/repository';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { logPageSchema, logQuery } from './logs.schema';

/** Which part of a repository's log to read. */
export interface LogFilter {
  /** A day in UTC, `2026-11-28`. */
  day: string;
  /** From the page before; undefined asks for the first. */
  pageToken?: string | undefined;
}

/** A page of what was done with a repository on one day, 20 entries, newest first. For its administrators only. */
export function listLogEntries(
  repository: RepositoryName,
  { day, pageToken }: LogFilter,
  options: RequestOptions = {},
): Promise<LogPage> {
  return request({
    path: apiPath`/api/v1/repository/${repository}/logs`,
    query: logQuery(day, pageToken),
    schema: logPageSchema,
    ...options,
  });
}
