import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { listLogEntries } from '@/api/repositories/logs';
import { logDay, type LogEntry } from '@/domain/history/who/log-entries';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry } from '@/domain/tags/tag';
import { whenIdle } from '@/queries/images/background-queue';
import { listKeptMs } from '@/queries/reading-policy';
import { repositoryKey } from '@/queries/repositories/repositories.queries';
import { tagHistoryKey } from './tag-history-key';

/** What the log of a repository says about one day. */
export interface LogOfDay {
  day: string;
  /** Newest first. */
  entries: LogEntry[];
  malformed: MalformedEntry[];
  /** False if the day has older entries that were not read. */
  isWhole: boolean;
}

export const logQueries = {
  /**
   * One day of the log, as far as so many pages go. It waits its turn: people come for other things. A day that is over
   * is read once; today's is read again with the history, since writes of this app add to it.
   */
  day: (repository: RepositoryName, day: string, pages: number) =>
    queryOptions<LogOfDay>({
      queryKey: [...(isOver(day, Date.now()) ? repositoryKey : tagHistoryKey)(repository), 'log', day, pages],
      queryFn: ({ signal }) => readDay(repository, day, pages, signal),
      staleTime: ({ state }) => (isOver(day, state.dataUpdatedAt) ? Infinity : 0),
      gcTime: listKeptMs,
    }),
};

/** The days of the log that have been read so far, each once, as far as it was read at best. Asks for nothing. */
export function knownLog(client: QueryClient, repository: RepositoryName): LogOfDay[] {
  const days = new Map<string, LogOfDay>();
  for (const key of [repositoryKey, tagHistoryKey]) {
    for (const [, log] of client.getQueriesData<LogOfDay>({ queryKey: [...key(repository), 'log'] })) {
      if (log !== undefined && log.entries.length >= (days.get(log.day)?.entries.length ?? 0)) days.set(log.day, log);
    }
  }
  return [...days.values()];
}

function isOver(day: string, at: number): boolean {
  return logDay(at) > day;
}

async function readDay(
  repository: RepositoryName,
  day: string,
  mostPages: number,
  signal: AbortSignal,
): Promise<LogOfDay> {
  const read: LogOfDay = { day, entries: [], malformed: [], isWhole: false };
  let pageToken: string | undefined;
  for (let page = 1; page <= mostPages && !read.isWhole; page += 1) {
    const filter = { day, pageToken };
    const answer = await whenIdle(signal, () => listLogEntries(repository, filter, { signal, priority: 'low' }));
    read.entries.push(...answer.entries);
    read.malformed.push(...answer.malformed);
    read.isWhole = answer.nextPageToken === null;
    pageToken = answer.nextPageToken ?? undefined;
  }
  if (!read.isWhole) {
    // Of the last second that was read others may be missing, and a name that is shown needs them all.
    const oldest = read.entries.at(-1)?.at ?? 0;
    read.entries = read.entries.filter(({ at }) => at > oldest + 1000);
  }
  return read;
}
