// @vitest-environment node
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, addUser, putRowsInOrder } from '~mocks/build-state';
import { buildImage, buildIndex } from '~mocks/images/images';
import type { MockResponse } from '~mocks/messages';
import { createMockRegistry, type MockRegistry } from '~mocks/registry';
import { imagePackages, scanned } from '~mocks/images/scan-reports';
import type { MockManifest } from '~mocks/images/manifest-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import { manifestSchema } from '@/api/images/manifests.schema';
import { tagPageSchema } from '@/api/tags/tags.schema';
import { entriesOf, heldImages, isPlatform, type IndexTree, type InnerIndex } from '@/domain/image/platforms/platforms';
import { laterRecordings, send, timeOf } from './later-recordings';
import type { Recording } from './recordings';

const recordings = laterRecordings('nested-index.');

function recorded(name: string): Recording {
  const found = recordings.find((one) => one.name === `nested-index.${name}`);
  if (found === undefined) throw new Error(`nested-index.${name} is not recorded`);
  return found;
}

interface WireManifest {
  digest: string;
  is_manifest_list: boolean;
  manifest_data: string;
  config_media_type: string | null;
  layers_compressed_size: number;
  layers: MockManifest['layers'];
}
interface WireTag {
  name: string;
  manifest_digest: string;
  is_manifest_list: boolean;
  start_ts: number;
  child_manifest_count: number;
  child_manifests_presence: Record<string, boolean>;
}

const digestOf = (name: string) => /sha256:[0-9a-f]{64}/.exec(recorded(name).request.path)?.[0] ?? '';
const inner = digestOf('manifest-get.inner');
const child = digestOf('labels.child');

/** The order of asking if the clock does not tell: answers carry seconds. */
const late = ['tag-put.inner', 'tag-delete.nested-3', 'tag-delete.outer', 'manifest-get.outer.dead.error'];
const inOrder = recordings.toSorted((left, right) => {
  const rank = ({ name }: Recording) => {
    const short = name.replace('nested-index.', '');
    if (short.includes('child-of-dead')) return late.length + 1;
    if (short === 'label-create') return -0.6;
    return short === 'labels.outer.after' ? -0.5 : late.includes(short) ? late.indexOf(short) : -1;
  };
  return timeOf(left) - timeOf(right) || rank(left) - rank(right);
});

/** The repository before the first change, as the recordings tell it. */
function seed(state: RegistryState): void {
  addUser(state, 'devtable');
  addOrganization(state, 'rec-org', { teams: { owners: { role: 'admin', members: ['devtable'] } } });
  const repository = storeRepository(state, 'rec-org/nested', { isPublic: true, description: '' });
  const answers = recordings.filter(({ name, response }) => name.includes('manifest-get') && response.status === 200);
  for (const { response } of answers) addAnswered(repository, response.body as WireManifest);
  const { tags } = recorded('tag-list').response.body as { tags: WireTag[] };
  for (const [at, tag] of tags.entries()) {
    addListed(repository, tag);
    addRow(repository, { name: tag.name, digest: tag.manifest_digest, startMs: tag.start_ts * 1000 + 999 - at });
  }
  for (const manifest of repository.manifests.values()) manifest.scan = { kind: 'status', status: 'queued' };
  const labels = recorded('labels.child').response.body as { labels: { key: string; value: string }[] };
  const image = repository.manifests.get(child);
  if (image === undefined) throw new Error('the labelled child was not recorded');
  image.labels = buildImage({
    name: 'labels',
    createdMs: 0,
    steps: [],
    labels: Object.fromEntries(labels.labels.map(({ key, value }) => [key, value])),
  }).labels;
  putRowsInOrder(repository);
}

function childrenIn(data: string): string[] {
  const { manifests = [] } = JSON.parse(data) as { manifests?: { digest: string }[] };
  return manifests.map(({ digest }) => digest);
}

function addAnswered(repository: MockRepository, wire: WireManifest): void {
  addManifest(repository, {
    ...buildIndex([]),
    digest: wire.digest,
    isIndex: wire.is_manifest_list,
    data: wire.manifest_data,
    configMediaType: wire.config_media_type,
    compressedSize: wire.layers_compressed_size,
    layers: wire.layers,
    children: childrenIn(wire.manifest_data),
  });
  for (const digest of childrenIn(wire.manifest_data)) addUnknown(repository, digest);
}

/** Of a tag whose manifest was not asked for, its children are known all the same. */
function addListed(repository: MockRepository, tag: WireTag): void {
  const children = Object.keys(tag.child_manifests_presence);
  for (const digest of children) addUnknown(repository, digest);
  if (!repository.manifests.has(tag.manifest_digest)) {
    addManifest(repository, { ...buildIndex([]), digest: tag.manifest_digest, children });
  }
}

function addUnknown(repository: MockRepository, digest: string): void {
  const image = buildImage({ name: digest, createdMs: 0, steps: [{ command: 'CMD', bytes: 1 }] });
  if (!repository.manifests.has(digest)) addManifest(repository, { ...image, digest });
}

/** Seconds after the push the scanner has seen everything. */
function scanEverything(registry: MockRegistry): void {
  const manifests = registry.state.repositories.get('rec-org/nested')?.manifests ?? new Map<string, MockManifest>();
  for (const manifest of manifests.values()) {
    manifest.scan = manifest.isIndex
      ? { kind: 'status', status: 'unsupported' }
      : scanned(() => imagePackages('x', [], () => false));
  }
}

describe('an index in an index, in the mock registry', () => {
  const answers = new Map<string, MockResponse>();

  beforeAll(() => {
    let now = timeOf(inOrder[0] ?? recorded('tag-list'));
    const registry = createMockRegistry({ now: () => now, seed });
    registry.signInAs('devtable');
    for (const one of inOrder) {
      now = Math.max(now + 1, timeOf(one));
      if (/later|security\.child/.test(one.name)) scanEverything(registry);
      answers.set(one.name, send(registry, one));
    }
  });

  /** Ids differ from registry to registry. */
  const comparable = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'id' ? 'id' : value)) ?? 'null');

  it.each(inOrder)('$name', ({ name, response }) => {
    const answer = answers.get(name);
    expect(answer?.status).toBe(response.status);
    if (response.status === 204) return;
    const body: unknown = JSON.parse(answer?.body ?? '');
    // What the scanner finds in an image is not the registry's to say.
    if (name.endsWith('security.child')) expect(body).toMatchObject({ status: 'scanned' });
    else if (response.status >= 400) expect(body).toMatchObject({ status: 404 });
    else expect(comparable(body)).toEqual(comparable(response.body));
  });
});

describe('what the app makes of the recorded indexes', () => {
  const manifestOf = (name: string) => v.parse(manifestSchema, recorded(`manifest-get.${name}`).response.body);
  const { tags } = v.parse(tagPageSchema, recorded('tag-list').response.body);
  const tagOf = (name: string) => tags.find((tag) => tag.name === name) ?? { index: null };
  const innerRead: InnerIndex = { status: 'read', index: manifestOf('inner') };

  it.each<[string, string, string[]]>([
    ['nested', 'outer', ['linux/amd64', 'linux/arm64', 'linux/s390x']],
    ['nested-platform', 'platform', ['linux/amd64', 'linux/arm64', 'linux/s390x']],
    ['annotated', 'annotated', ['linux/amd64']],
    ['duplicate', 'duplicate', ['linux/amd64', 'linux/amd64/v2', 'linux/arm64']],
    ['no-platform', 'no-platform', ['unknown (sha256:033389e78d9d)', 'unknown (sha256:e2bd3f6e017b)']],
    ['empty-index', 'empty', []],
  ])('%s', (tagName, manifestName, platforms) => {
    const tree: IndexTree = { index: manifestOf(manifestName), inner: new Map([[inner, innerRead]]) };
    const entries = entriesOf(tagOf(tagName), tree).filter(isPlatform);
    expect(entries.map(({ shortName }) => shortName)).toEqual(platforms);
    expect(entries.every(({ isPresent }) => isPresent)).toBe(true);
    expect(heldImages(entries)).toHaveLength(new Set(entries.map(({ digest }) => digest)).size);
  });
});
