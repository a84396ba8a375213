import { addManifest, addOrganization, storeRepository, addRow, addUser } from '~mocks/build-state';
import { buildImage, buildIndex } from '~mocks/images/images';
import { createMockRegistry, type MockRegistryOptions } from '~mocks/registry';
import type { RegistryState } from '~mocks/state';
import { clientOf } from './registry-client';

export const startMs = Date.UTC(2026, 10, 24, 12);
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const image = (name: string, labels: Record<string, string> = {}) =>
  buildImage({ name, createdMs: startMs, steps: [{ command: 'COPY app /app', bytes: 1000 }], labels });

export const images = {
  one: image('one'),
  two: image('two'),
  dead: image('dead'),
  expiring: image('expiring', { 'quay.expires-after': '20h' }),
  brief: image('brief', { 'quay.expires-after': '1m' }),
  child: image('child'),
};
export const index = buildIndex([{ digest: images.child.digest, platform: 'linux/amd64' }]);

function seed(state: RegistryState, baseMs: number): void {
  addUser(state, 'root', { isSuperuser: true });
  addUser(state, 'auditor', { isReadOnlySuperuser: true });
  for (const name of ['owner', 'writer', 'reader', 'stranger']) addUser(state, name);
  addOrganization(state, 'org', {
    teams: { owners: { role: 'admin', members: ['owner'] }, devs: { role: 'member', members: ['writer'] } },
  });
  for (const [name, isPublic] of [
    ['open', true],
    ['closed', false],
  ] as const) {
    const repository = storeRepository(state, `org/${name}`, {
      isPublic,
      teamRoles: { devs: 'write' },
      userRoles: { reader: 'read' },
    });
    // Copies, as labels of an image are changed in place.
    for (const each of [...Object.values(images), index])
      addManifest(repository, { ...each, labels: [...each.labels] });
    const row = (tag: string, digest: string, daysAgo: number, endMs: number | null = null) =>
      addRow(repository, { name: tag, digest, startMs: baseMs - daysAgo * dayMs, endMs });
    row('one', images.one.digest, 10);
    row('two', images.two.digest, 9);
    row('multi', index.digest, 8);
    row('expiring', images.expiring.digest, 7);
    row('brief', images.brief.digest, 7);
    row('gone', images.dead.digest, 6, baseMs - 5 * dayMs);
    row('ending', images.one.digest, 5, baseMs + 5 * dayMs);
    addRow(repository, { name: 'locked', digest: images.one.digest, startMs: baseMs - 4 * dayMs, immutable: true });
  }
  storeRepository(state, 'org/frozen', { isPublic: true, state: 'READ_ONLY', teamRoles: { devs: 'write' } });
}

/** A registry of a few tags with a clock that stands still until it is moved. */
export function createSmallWorld(options: Partial<MockRegistryOptions> = {}) {
  let nowMs = startMs;
  const registry = createMockRegistry({ now: () => nowMs, seed, signedInAs: 'owner', ...options });
  const client = clientOf(registry);
  return {
    registry,
    ...client,
    wait: (ms: number) => {
      nowMs += ms;
    },
    /** Rows of a tag's history in `org/open`, newest first. */
    history: (tag: string) => {
      const repository = registry.state.repositories.get('org/open');
      return (repository?.rows ?? []).filter((row) => row.name === tag);
    },
  };
}
