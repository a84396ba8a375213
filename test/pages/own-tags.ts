import {
  addManifest,
  storeRepository,
  addRow,
  putRowsInOrder,
  type RepositorySeed,
  type RowSeed,
} from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { MockRepository, RegistryState } from '~mocks/state';

const startMs = Date.UTC(2026, 0, 15, 12);

/** An image of its own for a name; `bytes` is what the size column shows. */
export function imageNamed(name: string, bytes = 1_000_000): MockManifest {
  return buildImage({ name, createdMs: startMs, steps: [{ command: `ADD ${name} /`, bytes }] });
}

/** A public repository with one tag per entry, each a minute older than the one before. */
export function addOwnTags(
  state: RegistryState,
  fullName: string,
  tags: readonly (string | Partial<RowSeed>)[],
  seed: RepositorySeed = {},
): MockRepository {
  const repository = storeRepository(state, fullName, { isPublic: true, ...seed });
  const shared = addManifest(repository, imageNamed(`${fullName} shared`));
  tags.forEach((tag, position) => {
    const row = typeof tag === 'string' ? { name: tag } : tag;
    addRow(repository, {
      name: `tag-${position}`,
      digest: shared.digest,
      startMs: startMs - position * 60_000,
      ...row,
    });
  });
  putRowsInOrder(repository);
  return repository;
}

/** `b-001`, `b-002` … */
export function manyNames(count: number, prefix = 'b'): string[] {
  return Array.from({ length: count }, (_, position) => `${prefix}-${String(position + 1).padStart(3, '0')}`);
}
