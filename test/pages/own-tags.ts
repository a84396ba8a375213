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
import type { LoggedRequest } from '~mocks/node';
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

/** What was asked about the tags of `acme/own`: a write by its method, a read by the name or the page that it asked for. */
export function askedOfOwn(requests: readonly LoggedRequest[]): { what: string; isOfHistory: boolean }[] {
  return requests.flatMap(({ method, url }) => {
    const { pathname, searchParams } = new URL(url, 'https://registry');
    if (!pathname.includes('/own/tag/')) return [];
    if (method !== 'GET') return [{ what: method, isOfHistory: false }];
    const name = searchParams.get('specificTag') ?? searchParams.get('filter_tag_name');
    const isOfHistory = searchParams.get('onlyActiveTags') !== 'true';
    return [{ what: name ?? `page ${searchParams.get('page')}`, isOfHistory }];
  });
}
