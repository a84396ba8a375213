import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { isLiving, type Tag } from '@/domain/tags/tag';
import { servicesOf } from '@/queries/services';

/** Milliseconds by which this clock may be behind the registry's: what was just removed must not look as if it were to come. */
const clockTolerance = 10_000;

/**
 * Remembers which ends were still to come when they were read. The server does not say whether an entry was removed or
 * has expired; an end that came at the announced second was an expiration.
 */
export function rememberAnnouncedEnds(client: QueryClient, repository: RepositoryName, rows: readonly Tag[]): void {
  const { announcedEnds } = servicesOf(client);
  const soon = Date.now() + clockTolerance;
  for (const row of rows) if (row.endsAt !== null && isLiving(row, soon)) announcedEnds.remember(repository, row);
}

/** Whether this browser tab has read the row's end before it came. */
export function wasEndAnnounced(client: QueryClient, repository: RepositoryName, row: Tag): boolean {
  return servicesOf(client).announcedEnds.has(repository, row);
}
