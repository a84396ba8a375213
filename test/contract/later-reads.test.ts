import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser, putRowsInOrder } from '~mocks/build-state';
import { buildAttached } from '~mocks/images/attached-artifact';
import { buildImage } from '~mocks/images/images';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import { pointTag } from '~mocks/tag-store';
import { laterRecordings, registryAt, send } from './later-recordings';
import type { Recording } from './recordings';

interface WireTag {
  name: string;
  start_ts: number;
  end_ts?: number;
  manifest_digest: string;
  size: number;
}

interface WireArtifact {
  artifactType: string;
  annotations: Record<string, string>;
  subject: { digest: string; size: number };
  layers: { mediaType: string; size: number; digest: string }[];
}

const wireTags = ({ response }: Recording) => (response.body as { tags?: WireTag[] }).tags ?? [];

function repositoryOf(state: RegistryState, name: string): MockRepository {
  for (const user of ['devtable', 'viewer']) addUser(state, user);
  addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  return storeRepository(state, `rec-org/${name}`, { isPublic: true, description: '' });
}

function imageOf(digest: string, bytes = 1): MockManifest {
  return { ...buildImage({ name: digest, createdMs: 0, steps: [{ command: 'CMD', bytes }] }), digest };
}

describe('lists of tags by name', () => {
  const recordings = laterRecordings('tag-list.');
  const lists = recordings.filter(({ request }) => request.path.includes('/moves/'));

  /** The pages of the tag that was moved 250 times, and the other tags; the server shows only the seconds of its order. */
  function seed(state: RegistryState): void {
    const repository = repositoryOf(state, 'moves');
    const pages = lists.filter(({ name }) => /many\.page\d$/.test(name)).flatMap(wireTags);
    const others = lists.filter(({ name }) => name.endsWith('filter.like')).flatMap(wireTags);
    for (const [at, tag] of [...pages, ...others.filter(({ name }) => name !== 'latest')].entries()) {
      const { name, manifest_digest: digest, start_ts: start, end_ts: end } = tag;
      addManifest(repository, { ...imageOf(digest), compressedSize: tag.size });
      addRow(repository, {
        name,
        digest,
        startMs: start * 1000 + 999 - at,
        endMs: end === undefined ? null : end * 1000,
      });
    }
    putRowsInOrder(repository);
  }

  it.each(lists)('$name', (one) => {
    const answer = send(registryAt(one, seed), one);
    expect(answer.status).toBe(one.response.status);
    expect(JSON.parse(answer.body ?? '')).toEqual(one.response.body);
  });
});

describe('pull statistics', () => {
  const pulledAt = Date.parse('Sat, 28 Nov 2026 03:17:36 GMT');
  const [two, c, index, child, quiet] = ['e05b', 'bfd9', 'fbfd', '9631', 'fc58'].map((start) =>
    digestInRecordings(start),
  );

  function digestInRecordings(start: string): string {
    const text = JSON.stringify(
      laterRecordings('pull-statistics.').map(({ request, response }) => [request, response]),
    );
    return new RegExp(`sha256:${start}[0-9a-f]{60}`).exec(text)?.[0] ?? '';
  }

  function seed(state: RegistryState, name: string): void {
    const repository = repositoryOf(state, 'pulls');
    const pulls = (count: number) => ({ count, lastMs: count === 0 ? null : pulledAt });
    const counts: [string | undefined, number][] = [
      [two, 4],
      [c, 1],
      [child, 1],
      [quiet, 0],
    ];
    const isEarly = name.includes('at-once');
    for (const [digest = '', count] of counts)
      addManifest(repository, { ...imageOf(digest), pulls: pulls(isEarly ? 0 : count) });
    addManifest(repository, {
      ...imageOf(index ?? ''),
      isIndex: true,
      children: [child ?? '', quiet ?? ''],
      pulls: pulls(1),
    });
    for (const [tag, digest = '', count] of [
      ['a', two, 2],
      ['b', two, 1],
      ['c', c, 1],
      ['multi', index, 1],
    ] as const) {
      addRow(repository, { name: tag, digest, startMs: pulledAt - 60_000 });
      repository.tagPulls.set(tag, pulls(isEarly ? 0 : count));
    }
    putRowsInOrder(repository);
    if (!/after|deleted/.test(name)) return;
    pointTag(state, repository, 'a', c ?? '', { reversion: false });
    for (const row of repository.rows) if (row.name === 'b') row.endMs = pulledAt;
  }

  it.each(laterRecordings('pull-statistics.'))('$name', (one) => {
    const answer = send(
      registryAt(one, (state) => seed(state, one.name)),
      one,
    );
    expect(answer.status).toBe(one.response.status);
    expect(JSON.parse(answer.body ?? '')).toEqual(one.response.body);
  });
});

describe('an artifact to which no tag leads', () => {
  const recordings = laterRecordings('untagged-artifact.');
  const digest = /sha256:[0-9a-f]{64}/.exec(JSON.stringify(recordings))?.[0] ?? '';
  const { response } = recordings.find(({ name }) => name.endsWith('.v2-manifest'))!;
  const { artifactType, annotations, subject, layers } = response.body as WireArtifact;

  /** The artifact as the mock builds it, but for the digest of its content, which is not recorded. */
  function seed(state: RegistryState): void {
    const repository = repositoryOf(state, 'pub');
    const artifact = buildAttached({
      subject: { digest: subject.digest, isIndex: false, data: ' '.repeat(subject.size) },
      artifactType,
      annotations,
      layers: layers.map(({ mediaType, size }) => ({ mediaType, content: ' '.repeat(size) })),
    });
    const own = artifact.layers?.[0]?.blob_digest ?? '';
    addManifest(repository, { ...artifact, data: artifact.data.replace(own, layers[0]?.digest ?? ''), digest });
  }

  it.each(recordings)('$name', (one) => {
    const answer = send(registryAt(one, seed), one);
    expect(answer.status).toBe(one.response.status);
    expect(JSON.parse(answer.body ?? '')).toEqual(one.response.body);
  });
});
