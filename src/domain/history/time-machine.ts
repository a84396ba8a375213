import { isLiving, type Tag } from '@/domain/tags/tag';
import { timeMachineMs, type TimeMachineSettings } from '@/domain/repository/repository-rules';

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
export function keptUntil(endedAt: number, settings: TimeMachineSettings): number {
  return endedAt + timeMachineMs(settings);
}

/** Whether the time machine still keeps what ended at a moment (milliseconds since 1970). */
export function isKept(endedAt: number, settings: TimeMachineSettings, now: number): boolean {
  return keptUntil(endedAt, settings) > now;
}

/**
 * Until when living tags lead to each digest, by themselves or through an index that has it, in milliseconds since 1970;
 * infinite if one of them never expires. What is not in it no living tag leads to.
 */
export function heldUntil(rows: readonly Tag[], now: number): ReadonlyMap<string, number> {
  const until = new Map<string, number>();
  for (const row of rows) {
    if (!isLiving(row, now)) continue;
    const inside = Object.entries(row.index?.presence ?? {}).flatMap(([child, isPresent]) =>
      isPresent ? [child] : [],
    );
    for (const digest of [row.manifestDigest, ...inside]) {
      until.set(digest, Math.max(until.get(digest) ?? -Infinity, row.endsAt ?? Infinity));
    }
  }
  return until;
}

/** Digests to which living tags lead, by themselves or through an index that has them. */
export function livingDigests(rows: readonly Tag[], now: number): ReadonlySet<string> {
  return new Set(heldUntil(rows, now).keys());
}
