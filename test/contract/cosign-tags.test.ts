import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser, putRowsInOrder } from '~mocks/build-state';
import { buildImage } from '~mocks/images/images';
import { createMockRegistry } from '~mocks/registry';
import type { RegistryState } from '~mocks/state';
import { pointTag } from '~mocks/tag-store';
import { laterRecordings, send, timeOf } from './later-recordings';
import type { Recording } from './recordings';

interface WireTag {
  name: string;
  start_ts: number;
  end_ts?: number;
  manifest_digest: string;
  size: number;
  immutable: boolean;
  reversion: boolean;
}

const recordings = laterRecordings('cosign-');

const repositoryOf = ({ request }: Recording) => /rec-org\/[^/]+/.exec(request.path)?.[0] ?? '';
const isHistory = ({ name }: Recording) => name.endsWith('tag-list.history');
const tagsIn = (body: unknown) => (body as { tags: WireTag[] }).tags;

/** What was there before the first change: the first list without what the changes before it did. */
function seed(state: RegistryState, repositoryName: string, ofRepository: readonly Recording[]): void {
  addUser(state, 'devtable');
  addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  const repository = storeRepository(state, repositoryName, { isPublic: true });
  const firstList = ofRepository.findIndex(isHistory);
  const made = ofRepository
    .slice(0, firstList)
    .filter(({ request: { body } }) => JSON.stringify(body).includes('manifest_digest'))
    .map(({ request }) => request.path.split('/').at(-1));
  for (const [position, tag] of tagsIn(ofRepository[firstList]?.response.body).entries()) {
    const { name, manifest_digest: digest, size } = tag;
    const image = buildImage({ name: digest, createdMs: 0, steps: [{ command: 'CMD' }] });
    addManifest(repository, { ...image, digest, compressedSize: size });
    if (made.includes(name)) continue;
    // The server orders by milliseconds, which its answers do not show.
    addRow(repository, { name, digest, startMs: tag.start_ts * 1000 - position });
  }
  putRowsInOrder(repository);
}

/** What matters here: which tags there are, in which order, and which have ended. Times are the clock's. */
function outline(body: unknown) {
  return tagsIn(body).map((tag) => ({
    name: tag.name,
    digest: tag.manifest_digest,
    hasEnd: tag.end_ts !== undefined,
    isImmutable: tag.immutable,
    isReversion: tag.reversion,
  }));
}

/** What the notes tell between two recordings: a push, which has no request in the API. */
function pushBefore(one: Recording, state: RegistryState): void {
  if (one.name !== 'cosign-f.7.tag-list.active') return;
  const [moved] = tagsIn(one.response.body);
  const repository = state.repositories.get(repositoryOf(one));
  if (moved && repository) pointTag(state, repository, moved.name, moved.manifest_digest, { reversion: false });
}

describe.each([...new Set(recordings.map(repositoryOf))])('what goes along with an image in %s', (repositoryName) => {
  const ofRepository = recordings.filter((one) => repositoryOf(one) === repositoryName);
  let now = timeOf(ofRepository[0] as Recording) - 1000;
  const registry = createMockRegistry({ now: () => now, seed: (state) => seed(state, repositoryName, ofRepository) });
  registry.signInAs('devtable');

  it.each(ofRepository)('$name: $about', (one) => {
    // Where the recording was made two hours passed by a shift of its dates.
    const hours = one.name.startsWith('cosign-i.3') ? 2 : 0;
    now = Math.max(now + 5, timeOf(one) + hours * 3_600_000);
    pushBefore(one, registry.state);
    const answer = send(registry, one);
    expect(answer.status).toBe(one.response.status);
    const body: unknown = answer.body ? JSON.parse(answer.body) : answer.body;
    if (one.name.includes('tag-list')) expect(outline(body)).toEqual(outline(one.response.body));
    else if (one.response.body !== null) expect(body).toEqual(one.response.body);
  });
});
