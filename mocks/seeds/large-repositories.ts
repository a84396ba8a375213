import { storeRepository, addRow, putRowsInOrder } from '../build-state';
import { createRandom } from '../random';
import type { MockRepository, RegistryState } from '../state';
import { addImages, fillHistory } from './many-rows';
import { dayMs } from './seed-images';

const bulkTagCount = 10_000;
const bulkImageCount = 240;
const historyRowCount = 2_500;

/** Repositories that are built when they are first opened. */
export function seedLargeRepositories(state: RegistryState, baseMs: number): void {
  const bulk = storeRepository(state, 'acme/bulk', {
    isPublic: true,
    description: 'Ten thousand tags',
    teamRoles: { devs: 'write' },
  });
  bulk.outline = { lastModifiedMs: baseMs - 60_000, bytes: 9_812_345_678 };
  bulk.fill = () => fillBulk(bulk, baseMs);

  const history = storeRepository(state, 'acme/history', {
    isPublic: true,
    description: 'A pipeline that moves its tags all day long',
    teamRoles: { devs: 'write' },
  });
  history.outline = { lastModifiedMs: baseMs - 120_000, bytes: 812_345_678 };
  history.fill = () => fillHistory(history, historyRowCount, baseMs);
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
  putRowsInOrder(repository);
}
