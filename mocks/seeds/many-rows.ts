import { addManifest, addRow, putRowsInOrder } from '../build-state';
import { createRandom } from '../random';
import type { MockRepository } from '../state';
import { appImage, dayMs, type ScanProfile } from './seed-images';

const movingTags = ['main', 'develop', 'edge', 'canary', 'preview', 'latest', 'feature-a', 'feature-b'] as const;

/** Images shared by many tags, so that memory holds a few hundred manifests only. */
export function addImages(repository: MockRepository, count: number, createdMs: number): string[] {
  const profiles: ScanProfile[] = ['none', 'few', 'High', 'Medium', 'Low', 'many'];
  return Array.from({ length: count }, (_, index) => {
    const scan = profiles[index % profiles.length] ?? 'none';
    const image = appImage({ name: repository.name, version: `image-${index}`, createdMs, scan });
    return addManifest(repository, image).digest;
  });
}

/** Few names, many rows: every few minutes a tag moves, is deleted or is restored, all within the time machine. */
export function fillHistory(repository: MockRepository, rowCount: number, baseMs: number): void {
  const digests = addImages(repository, 60, baseMs - 20 * dayMs);
  const random = createRandom('history rows');
  const stepMs = Math.floor((13 * dayMs) / rowCount);
  const nextStart = new Map<string, number>();
  for (let index = 0; index < rowCount; index += 1) {
    const startMs = baseMs - 120_000 - index * stepMs;
    const name = random.pick(movingTags);
    const endMs = nextStart.get(name) ?? null;
    const wasDeleted = endMs !== null && random.whole(0, 19) === 0;
    addRow(repository, {
      name,
      digest: digests[random.whole(0, digests.length - 1)] ?? '',
      startMs,
      endMs: wasDeleted ? Math.floor((startMs + endMs) / 2) : endMs,
      reversion: random.whole(0, 24) === 0,
    });
    nextStart.set(name, startMs);
  }
  putRowsInOrder(repository);
}
