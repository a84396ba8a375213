import type { LogPage } from '@/domain/history/who/log-entries';
import type { RepositoryName } from '@/domain/repository/repository';
import { request, type RequestOptions } from '@/api/http/client';
import { apiPath } from '@/api/http/path';
import { logPageSchema } from './logs.schema';

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
  const wireDay = toWireDay(day);
  return request({
    path: apiPath`/api/v1/repository/${repository}/logs`,
    // The end counts with all of its day (recorded).
    query: { starttime: wireDay, endtime: wireDay, next_page: pageToken },
    schema: logPageSchema,
    ...options,
  });
}

/** `11/28/2026`: dates of any other form are ignored in silence (recorded). */
function toWireDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}
