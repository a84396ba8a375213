import type { MockManifest } from './manifest-state';
import type { MockRepository, RegistryState, MockTagRow } from '../state';
import { isLiving, isLocked } from '@/domain/tags/tag';

/** The repository with its content filled in, or undefined. */
export function findRepository(state: RegistryState, fullName: string): MockRepository | undefined {
  const repository = state.repositories.get(fullName);
  if (repository?.fill) {
    const { fill } = repository;
    repository.fill = undefined;
    repository.outline = undefined;
    fill();
  }
  return repository;
}

/** Any manifest the repository still holds, dead or alive. */
export function findManifest(repository: MockRepository, digest: string): MockManifest | undefined {
  return repository.manifests.get(digest);
}

export function isActive(row: MockTagRow, now: number): boolean {
  return isLiving({ endsAt: row.endMs }, now);
}

/** Whether the row's tag can be neither moved nor removed. */
export function isLockedRow({ immutable }: MockTagRow): boolean {
  return isLocked({ isImmutable: immutable });
}

/** Whether an active tag leads to the manifest, directly or through indexes, however deep (recorded to three levels). */
export function isAlive(repository: MockRepository, digest: string, now: number): boolean {
  const seen = new Set<string>();
  return repository.rows.some((row) => isActive(row, now) && leadsTo(repository, row.digest, digest, seen));
}

/** @param seen manifests that were followed already; grows */
function leadsTo(repository: MockRepository, from: string, wanted: string, seen: Set<string>): boolean {
  if (from === wanted) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return findManifest(repository, from)?.children.some((child) => leadsTo(repository, child, wanted, seen)) ?? false;
}

/** Adds a manifest and whatever its indexes lead to. */
export function collectReached(repository: MockRepository, digest: string, reached: Set<string>): void {
  if (reached.has(digest)) return;
  reached.add(digest);
  for (const child of findManifest(repository, digest)?.children ?? []) collectReached(repository, child, reached);
}

/** A manifest that an active tag leads to; a dead one answers 404 to manifest and label requests (recorded). */
export function findLiveManifest(repository: MockRepository, digest: string, now: number): MockManifest | undefined {
  const manifest = findManifest(repository, digest);
  return manifest && isAlive(repository, digest, now) ? manifest : undefined;
}

/** Bytes of all images that the repository holds. */
export function repositoryBytes(repository: MockRepository): number {
  if (repository.outline) return repository.outline.bytes;
  let bytes = 0;
  for (const manifest of repository.manifests.values()) bytes += manifest.compressedSize;
  return bytes;
}

/** Start of the newest active tag; null for a repository without one. */
export function lastModifiedMs(repository: MockRepository, now: number): number | null {
  if (repository.outline) return repository.outline.lastModifiedMs;
  return repository.rows.find((row) => isActive(row, now))?.startMs ?? null;
}
