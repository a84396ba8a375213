import { addOrganization, storeRepository, addRow, addUser } from '~mocks/build-state';
import type { MockLabel, MockManifest, PullCount } from '~mocks/images/manifest-state';
import type { MockLogEntry, MockRepository, RegistryState } from '~mocks/state';
import type { Recording } from './recordings';

interface WireTag {
  name: string;
  reversion: boolean;
  immutable?: boolean;
  start_ts: number;
  end_ts?: number;
  manifest_digest: string;
  is_manifest_list: boolean;
  size: number | null;
  child_manifests_presence?: Record<string, boolean>;
}

interface WireRepository {
  namespace: string;
  name: string;
  description: string | null;
  is_public: boolean;
  state?: MockRepository['state'];
  last_modified?: number | null;
  quota_report?: { quota_bytes: number };
}

/** Builds the world in which the recordings were made, from the recordings themselves: its state before any change. */
export function seedContract(state: RegistryState, all: readonly Recording[]): void {
  const read = new ContractReader(all);
  for (const name of ['devtable', 'alice', 'bob', 'viewer', 'nobody', 'freshuser', 'public']) addUser(state, name);
  addUser(state, 'quayadmin', { isSuperuser: true });
  const owners = { role: 'admin' as const, members: ['devtable', 'alice'] };
  addOrganization(state, 'acme', {
    teams: { owners, devs: { role: 'member', members: ['bob'], description: 'developers' } },
  });
  addOrganization(state, 'buynlarge', { teams: { owners }, quotaBytes: 3000 });
  for (const entry of read.repositories()) addListedRepository(state, entry);
  for (const [path, repository] of state.repositories) fill(repository, path, read);
  state.users.get('devtable')?.starred.add('devtable/simple').add('acme/webapp');
  const token = (...scopes: string[]) => ({
    username: 'alice',
    scopes: new Set(scopes),
    expired: false,
    application: 'release-bot',
  });
  state.tokens.set('read', token('repo:read'));
  state.tokens.set('write', token('repo:read', 'repo:write'));
  state.tokens.set('user', token('user:read'));
  state.tokens.set('expired', { ...token('repo:read'), expired: true });
  state.features['BROWSER_API_CALLS_XHR_ONLY'] = false;
}

function addListedRepository(state: RegistryState, entry: WireRepository): void {
  const repository = storeRepository(state, `${entry.namespace}/${entry.name}`, {
    isPublic: entry.is_public,
    description: entry.description,
    state: entry.state ?? 'NORMAL',
  });
  const lastModified = entry.last_modified ?? null;
  repository.outline = {
    lastModifiedMs: lastModified === null ? null : lastModified * 1000,
    bytes: entry.quota_report?.quota_bytes ?? 0,
  };
  if (entry.namespace !== 'acme') return;
  if (['webapp', 'bulk', 'models', 'charts'].includes(entry.name)) repository.teamRoles.set('devs', 'write');
  if (entry.name === 'private-api') repository.userRoles.set('viewer', 'read');
  if (entry.name === 'webapp') repository.userRoles.set('devtable', 'admin');
}

function fill(repository: MockRepository, fullName: string, read: ContractReader): void {
  for (const [index, tag] of read.tags(fullName).entries()) {
    addRow(repository, {
      name: tag.name,
      digest: tag.manifest_digest,
      // The server orders by milliseconds, which its answers do not show.
      startMs: tag.start_ts * 1000 + 999 - index,
      endMs: tag.end_ts === undefined ? null : tag.end_ts * 1000,
      reversion: tag.reversion,
      immutable: tag.immutable ?? false,
    });
    if (!repository.manifests.has(tag.manifest_digest)) {
      const manifest = emptyManifest(tag.manifest_digest);
      manifest.isIndex = tag.is_manifest_list;
      manifest.compressedSize = tag.size ?? 0;
      manifest.children = Object.keys(tag.child_manifests_presence ?? {});
      repository.manifests.set(tag.manifest_digest, manifest);
      for (const [digest, isPresent] of Object.entries(tag.child_manifests_presence ?? {})) {
        if (isPresent) repository.manifests.set(digest, emptyManifest(digest));
      }
    }
  }
  for (const manifest of repository.manifests.values()) read.describe(fullName, manifest);
  for (const [name, count] of read.tagPulls(fullName)) repository.tagPulls.set(name, count);
  repository.log.push(...read.log(fullName));
}

function emptyManifest(digest: string): MockManifest {
  return {
    digest,
    isIndex: false,
    data: '{}',
    configMediaType: null,
    layers: null,
    compressedSize: 0,
    children: [],
    labels: [],
    modelCard: null,
    scan: { kind: 'status', status: 'queued' },
    pulls: { count: 0, lastMs: null },
  };
}

/** Finds in the recordings what the seed needs. Bodies are taken as recorded, so they are not checked here. */
class ContractReader {
  readonly #answers: Recording[];

  constructor(all: readonly Recording[]) {
    // Later configurations and the state after changes are not the beginning.
    const later =
      /^(features-off|xhr-only|cors|no-anonymous|registry-readonly|bearer)|\.after|\.error$|history\.final|tag-list\.immutable/;
    this.#answers = all.filter(({ name, response }) => !later.test(name) && response.status === 200);
  }

  /** In the order of their creation, as far as the lists tell. */
  repositories(): WireRepository[] {
    const list = (name: string) => {
      const answer = this.#answers.find((candidate) => candidate.name === name);
      const body = answer?.response.body as { repositories: WireRepository[] } | undefined;
      return body?.repositories ?? [];
    };
    const mirrored = { namespace: 'acme', name: 'mirrored', description: '', is_public: true };
    const found = [
      ...list('repository-list.user-namespace'),
      ...list('repository-list.public').slice(0, 1),
      ...list('repository-list.superuser'),
      ...list('repository-list.namespace'),
      ...list('repository-list.namespace.next_page'),
    ];
    return found.some(({ name }) => name === 'mirrored') ? found : [...found, mirrored];
  }

  /** Every entry once. Complete lists come first, as their order tells which of two entries in one second is newer. */
  tags(fullName: string): WireTag[] {
    const complete = ['tag-list.default', 'tag-list.many.page1', 'tag-list.many.page2'];
    const lists = this.#answers
      .filter(({ request }) => request.path === `/api/v1/repository/${fullName}/tag/`)
      .toSorted((left, right) => Number(complete.includes(right.name)) - Number(complete.includes(left.name)));
    const unique = new Map<string, WireTag>();
    for (const tag of lists.flatMap(({ response }) => (response.body as { tags: WireTag[] }).tags)) {
      const key = `${tag.name} ${tag.start_ts} ${tag.manifest_digest}`;
      if (!unique.has(key)) unique.set(key, tag);
    }
    return [...unique.values()];
  }

  /** Adds what the manifest's own answers tell: bytes, layers, labels, scan, pulls. */
  describe(fullName: string, manifest: MockManifest): void {
    const base = `/api/v1/repository/${fullName}/manifest/${manifest.digest}`;
    for (const { request, response, name } of this.#answers) {
      const body = response.body as Record<string, unknown>;
      if (request.path === base) {
        manifest.data = body['manifest_data'] as string;
        manifest.isIndex = body['is_manifest_list'] as boolean;
        manifest.configMediaType = body['config_media_type'] as string | null;
        manifest.layers = body['layers'] as MockManifest['layers'];
        manifest.compressedSize = body['layers_compressed_size'] as number;
        if (typeof body['modelcard'] === 'string') manifest.modelCard = body['modelcard'];
      } else if (request.path === `${base}/labels` && name !== 'labels-list.filter') {
        manifest.labels = (body['labels'] as Record<string, string>[]).map(labelOf);
      } else if (request.path === `${base}/security` && !name.includes('scanner-down')) {
        manifest.scan = scanOf(body);
      } else if (request.path === `${base}/pull_statistics`) {
        manifest.pulls = pullsOf(body['manifest_pull_count'], body['last_manifest_pull_date']);
      }
    }
  }

  /** The newest entries before any change, oldest first. */
  log(fullName: string): MockLogEntry[] {
    const path = `/api/v1/repository/${fullName}/logs`;
    const answer = this.#answers.find(({ request }) => request.path === path);
    return answer === undefined ? [] : logEntriesOf(answer);
  }

  tagPulls(fullName: string): [string, PullCount][] {
    const pattern = new RegExp(`^/api/v1/repository/${fullName}/tag/[^/]+/pull_statistics$`);
    return this.#answers
      .filter(({ request }) => pattern.test(request.path))
      .map(({ response }) => {
        const body = response.body as Record<string, unknown>;
        return [body['tag_name'] as string, pullsOf(body['tag_pull_count'], body['last_tag_pull_date'])];
      });
  }
}

interface WireLogEntry {
  kind: string;
  datetime: string;
  performer?: { name: string };
  metadata: Record<string, unknown>;
}

/** The entries of a recorded page of a log, oldest first. */
export function logEntriesOf({ response }: Recording): MockLogEntry[] {
  const { logs } = response.body as { logs: WireLogEntry[] };
  return logs.toReversed().map(({ kind, datetime, performer, metadata }) => ({
    kind,
    atMs: Date.parse(datetime.replace('-0000', 'GMT')),
    performer: performer?.name ?? null,
    metadata,
  }));
}

function labelOf(label: Record<string, string>): MockLabel {
  return {
    id: label['id'] ?? '',
    key: label['key'] ?? '',
    value: label['value'] ?? '',
    sourceType: label['source_type'] === 'api' ? 'api' : 'manifest',
    mediaType: label['media_type'] ?? '',
  };
}

function scanOf(body: Record<string, unknown>): MockManifest['scan'] {
  const data = body['data'] as { Layer: { Features: unknown[] } } | null;
  if (data === null) return { kind: 'status', status: String(body['status']) };
  return { kind: 'report', features: () => data.Layer.Features };
}

function pullsOf(count: unknown, last: unknown): PullCount {
  return { count: Number(count), lastMs: typeof last === 'string' ? Date.parse(last) : null };
}
