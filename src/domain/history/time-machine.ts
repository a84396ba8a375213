import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';

const secondMs = 1000;

/**
 * A row of the history that was deleted permanently: the server moves its end to before the time machine's window, and so to
 * before its start (recorded). A row that is older than the window still ends after its beginning; nothing distinguishes it
 * from an ordinary deletion.
 */
export function isPermanentlyDeletedRow({ startedAt, endsAt }: Tag): boolean {
  return startedAt !== null && endsAt !== null && endsAt < startedAt;
}

/**
 * Until when the time machine keeps what ended at a moment, in milliseconds since 1970. The server collects later than
 * that, so what is past it may or may not be there still.
 */
export function keptUntil(endedAt: number, { tagExpirationSeconds }: RepositorySettings): number {
  return endedAt + tagExpirationSeconds * secondMs;
}

/** Digests to which living tags lead, by themselves or through an index that has them. */
export function livingDigests(rows: readonly Tag[], now: number): ReadonlySet<string> {
  const digests = new Set<string>();
  for (const { manifestDigest, endsAt, index } of rows) {
    if (endsAt !== null && endsAt <= now) continue;
    digests.add(manifestDigest);
    for (const [child, isPresent] of Object.entries(index?.presence ?? {})) if (isPresent) digests.add(child);
  }
  return digests;
}
