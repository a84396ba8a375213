import { addManifest, addRepository, addRow, sortRows } from '../build-state';
import { createRandom } from '../random';
import type { MockRepository, RegistryState } from '../state';
import { appImage, dayMs, type ScanProfile } from './seed-images';

const bulkTagCount = 10_000;
const bulkImageCount = 240;
const historyRowCount = 2_500;

/** Repositories that are built when they are first opened. */
export function seedLargeRepositories(state: RegistryState, baseMs: number): void {
  const bulk = addRepository(state, 'acme/bulk', {
    isPublic: true,
    description: 'Ten thousand tags',
    teamRoles: { devs: 'write' },
  });
  bulk.outline = { lastModifiedMs: baseMs - 60_000, bytes: 9_812_345_678 };
  bulk.fill = () => fillBulk(bulk, baseMs);

  const history = addRepository(state, 'acme/history', {
    isPublic: true,
    description: 'A pipeline that moves its tags all day long',
    teamRoles: { devs: 'write' },
  });
  history.outline = { lastModifiedMs: baseMs - 120_000, bytes: 812_345_678 };
  history.fill = () => fillHistory(history, baseMs);
}

/** Images shared by many tags, so that memory holds a few hundred manifests only. */
function addImages(repository: MockRepository, count: number, createdMs: number): string[] {
  const profiles: ScanProfile[] = ['none', 'few', 'High', 'Medium', 'Low', 'many'];
  return Array.from({ length: count }, (_, index) => {
    const scan = profiles[index % profiles.length] ?? 'none';
    const image = appImage({ name: repository.name, version: `image-${index}`, createdMs, scan });
    return addManifest(repository, image).digest;
  });
}

function fillBulk(repository: MockRepository, baseMs: number): void {
  const digests = addImages(repository, bulkImageCount, baseMs - 500 * dayMs);
  const random = createRandom('bulk tags');
  for (let index = 0; index < bulkTagCount; index += 1) {
    const version = `${1 + Math.floor(index / 2000)}.${Math.floor(index / 40) % 50}.${index % 40}`;
    const suffix = index % 9 === 0 ? '-rc1' : '';
    addRow(repository, {
      name: `v${version}${suffix}`,
      digest: digests[random.whole(0, digests.length - 1)] ?? '',
      // One tag an hour, with a few in the same second, as pushes of several tags make them.
      startMs: baseMs - 60_000 - Math.floor((bulkTagCount - 1 - index) / 3) * 3_600_000,
      endMs: index % 50 === 7 ? baseMs + (1 + (index % 400)) * dayMs : null,
      immutable: index % 77 === 0,
    });
  }
  sortRows(repository);
}

/** Few names, many rows: every few minutes a tag moves, is deleted or is restored, all within the time machine. */
function fillHistory(repository: MockRepository, baseMs: number): void {
  const digests = addImages(repository, 60, baseMs - 20 * dayMs);
  const random = createRandom('history rows');
  const names = ['main', 'develop', 'edge', 'canary', 'preview', 'latest', 'feature-a', 'feature-b'] as const;
  const stepMs = Math.floor((13 * dayMs) / historyRowCount);
  const nextStart = new Map<string, number>();
  for (let index = 0; index < historyRowCount; index += 1) {
    const startMs = baseMs - 120_000 - index * stepMs;
    const name = random.pick(names);
    const endMs = nextStart.get(name) ?? null;
    const wasDeleted = endMs !== null && random.whole(0, 19) === 0;
    addRow(repository, {
      name,
      digest: digests[random.whole(0, digests.length - 1)] ?? '',
      startMs,
      endMs: wasDeleted && endMs !== null ? Math.floor((startMs + endMs) / 2) : endMs,
      reversion: random.whole(0, 24) === 0,
    });
    nextStart.set(name, startMs);
  }
  sortRows(repository);
}
