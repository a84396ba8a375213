import { clampExpiration } from '@/domain/expiration/expiration';
import { expiresAfterKey, readExpiresAfter } from '@/domain/expiration/expires-after';
import { isKept } from '@/domain/history/time-machine';
import { tagsEndedAlong } from '@/domain/image/signatures';
import { hasTimeMachine, timeMachineMs, type TimeMachineSettings } from '@/domain/repository/repository-rules';
import { becomesImmutable } from './policies';
import { collectReached, findManifest, isActive, isLockedRow } from './images/manifest-store';
import type { MockRepository, RegistryState, MockTagRow } from './state';

/** The server's order: newest start first, then by name (code points). */
export function compareRows(left: MockTagRow, right: MockTagRow): number {
  if (left.startMs !== right.startMs) return right.startMs - left.startMs;
  if (left.name === right.name) return 0;
  return left.name < right.name ? -1 : 1;
}

/** Puts a row where the order wants it. A row's start and name never change, so the order holds. */
function insertRow(repository: MockRepository, row: MockTagRow): void {
  const index = repository.rows.findIndex((other) => compareRows(row, other) <= 0);
  repository.rows.splice(index === -1 ? repository.rows.length : index, 0, row);
}

export function findActiveRow(repository: MockRepository, name: string, now: number): MockTagRow | undefined {
  return repository.rows.find((row) => row.name === name && isActive(row, now));
}

/** The window of the time machine is that of the namespace. */
export function timeMachineOf(state: RegistryState, { namespace }: MockRepository): TimeMachineSettings {
  return { tagExpirationSeconds: state.namespaces.get(namespace)?.tagExpirationSeconds ?? 0 };
}

/**
 * Makes the tag point to the manifest: what was there ends, a new row begins. That also holds for the digest the tag
 * already has (recorded). An old expiration is not carried over; the image's own `quay.expires-after` counts.
 */
export function pointTag(
  state: RegistryState,
  repository: MockRepository,
  name: string,
  digest: string,
  { reversion }: { reversion: boolean },
): void {
  const now = state.now();
  const current = findActiveRow(repository, name, now);
  const alive = repository.rows.filter((row) => isActive(row, now));
  if (current) {
    current.endMs = now;
    rememberPulledDigest(repository, current);
  }
  const immutable = becomesImmutable(state, repository, name);
  const endMs = immutable ? null : ownExpiration(repository, digest, now);
  const row: MockTagRow = { name, digest, startMs: now, endMs, reversion, immutable };
  insertRow(repository, row);
  if (current) endAlong(current, [...alive, row], now);
}

/** What a tag's pulls led to stays in their statistics when the tag moves on (recorded). */
function rememberPulledDigest(repository: MockRepository, { name, digest }: MockTagRow): void {
  const pulls = repository.tagPulls.get(name);
  if (pulls !== undefined && pulls.count > 0) pulls.digest ??= digest;
}

/** Ends the tag now; the row stays in the history. */
export function endTag(repository: MockRepository, row: MockTagRow, now: number): void {
  const alive = repository.rows.filter((other) => isActive(other, now));
  row.endMs = now;
  endAlong(row, alive, now);
}

/** When a new tag on the manifest ends of itself, by the label `quay.expires-after`. */
function ownExpiration(repository: MockRepository, digest: string, now: number): number | null {
  const labels = findManifest(repository, digest)?.labels ?? [];
  const value = labels.find((label) => label.key === expiresAfterKey)?.value;
  const wanted = value === undefined ? null : readExpiresAfter(value);
  return wanted === null ? null : clampExpiration(now, now + wanted.durationMs);
}

/** Ends what goes along with a row that has just ended; `alive` as it was before, and what came in its place. */
function endAlong(ended: MockTagRow, alive: readonly MockTagRow[], now: number): void {
  const tags = alive.map((row) => ({ row, name: row.name, manifestDigest: row.digest, isImmutable: row.immutable }));
  const ending = tags.filter(({ row }) => row === ended);
  for (const { row } of tagsEndedAlong(ending, tags)) row.endMs = now;
}

/** Whether the row's tag is there, or ended within the time machine's window. */
function isKeptRow({ endMs }: MockTagRow, settings: TimeMachineSettings, now: number): boolean {
  return endMs === null || isKept(endMs, settings, now);
}

/**
 * Takes rows out of the time machine: their end moves to before its window, which may be before their start. Nothing goes
 * along with them. Answers how many rows that were.
 */
export function expireFromTimeMachine(
  state: RegistryState,
  repository: MockRepository,
  wanted: { name: string; digest: string | undefined; alive: boolean },
): number {
  const now = state.now();
  const settings = timeMachineOf(state, repository);
  if (!hasTimeMachine(settings)) return 0;
  const rows = repository.rows.filter((row) => {
    if (row.name !== wanted.name || isLockedRow(row)) return false;
    if (wanted.digest !== undefined && row.digest !== wanted.digest) return false;
    if (isActive(row, now)) return wanted.alive;
    return !wanted.alive && isKeptRow(row, settings, now);
  });
  for (const row of rows) row.endMs = now - timeMachineMs(settings);
  return rows.length;
}

/** Drops what left the time machine's window, and manifests to which no row leads any more. */
export function collectGarbage(state: RegistryState): void {
  const now = state.now();
  for (const repository of state.repositories.values()) {
    if (repository.fill) continue;
    const settings = timeMachineOf(state, repository);
    const kept = repository.rows.filter((row) => isKeptRow(row, settings, now));
    if (kept.length === repository.rows.length) continue;
    repository.rows = kept;
    dropUnreferenced(repository);
  }
}

function dropUnreferenced(repository: MockRepository): void {
  const referenced = new Set<string>();
  for (const { digest } of repository.rows) collectReached(repository, digest, referenced);
  for (const [digest, { subject = '' }] of repository.manifests) {
    if (!referenced.has(digest) && !referenced.has(subject)) repository.manifests.delete(digest);
  }
}
