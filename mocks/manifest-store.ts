import type { MockManifest, MockRepository, RegistryState, TagRow } from './state';

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

export function isActive(row: TagRow, now: number): boolean {
  return row.endMs === null || row.endMs > now;
}

/** Whether an active tag leads to the manifest, directly or through an index. */
export function isAlive(repository: MockRepository, digest: string, now: number): boolean {
  return repository.rows.some((row) => {
    if (!isActive(row, now)) return false;
    return row.digest === digest || (findManifest(repository, row.digest)?.children.includes(digest) ?? false);
  });
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
