import { expect } from 'vitest';
import { listLabels } from '@/api/tags/labels';
import { getManifest } from '@/api/images/manifests';
import { getTagPullStatistics } from '@/api/tags/pull-statistics';
import { getRegistryConfig } from '@/api/registry/registry';
import { findNamespaces } from '@/api/repositories/namespaces';
import { getRepositorySettings, listRepositories } from '@/api/repositories/repositories';
import { getScanSummary } from '@/api/images/scans';
import { listTags } from '@/api/tags/tags';
import { getCurrentUser } from '@/api/people/user';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Recording } from './recordings';

/** How a recorded GET is asked for by the app, and what must hold for its result compared with the recorded body. */
interface ReadRule {
  path: RegExp;
  ask: (recording: Recording, captured: string[]) => Promise<unknown>;
  check: (result: any, wire: any) => void;
}

/** Recordings that no screen reads yet; the mock registry is compared with them. */
export const unreadRecordings: ReadonlySet<string> = new Set([
  'csrf', // fetched by the client itself
  'label-get',
  'organization-get',
  'organization-get.anonymous',
  'pull-statistics.manifest',
  'pull-statistics.manifest.zero',
]);

/** The rule for a recording; undefined if there is none. */
export function readRuleFor(recording: Recording) {
  for (const { path, ask, check } of rules) {
    const captured = path.exec(recording.request.path);
    if (captured !== null) return { ask: (one: Recording) => ask(one, captured.slice(1)), check };
  }
  return undefined;
}

const api = String.raw`^/api/v1/repository/(.+)`;

const rules: readonly ReadRule[] = [
  {
    path: new RegExp(`${api}/tag/$`),
    ask: ({ request: { query } }, [repository]) => {
      const filter = String(query['filter_tag_name'] ?? '');
      return listTags(
        named(repository),
        {
          page: Number(query['page'] ?? 1),
          limit: Number(query['limit'] ?? 50),
          onlyActive: query['onlyActiveTags'] === 'true',
          nameContains: filter.startsWith('like:') ? filter.slice('like:'.length) : undefined,
          specificTag: query['specificTag'] === undefined ? undefined : String(query['specificTag']),
        },
        {},
      );
    },
    check: (result, wire) => {
      expect(result).toMatchObject({ page: wire.page, hasAdditional: wire.has_additional, malformed: [] });
      expect(result.tags.map((tag: any) => [tag.name, tag.manifestDigest, tag.sizeBytes])).toEqual(
        wire.tags.map((tag: any) => [tag.name, tag.manifest_digest, tag.size]),
      );
      expect(result.tags.map((tag: any) => [tag.startedAt, tag.endsAt, tag.isImmutable, tag.isReversion])).toEqual(
        wire.tags.map((tag: any) => [
          tag.start_ts * 1000,
          tag.end_ts === undefined ? null : tag.end_ts * 1000,
          tag.immutable,
          tag.reversion,
        ]),
      );
      expect(result.tags.map((tag: any) => [tag.isIndex, tag.index?.presence])).toEqual(
        wire.tags.map((tag: any) => [tag.is_manifest_list, tag.child_manifests_presence]),
      );
    },
  },
  {
    path: new RegExp(`${api}/manifest/([^/]+)$`),
    ask: ({ request: { query } }, [repository, digest]) =>
      getManifest(named(repository), digest!, { includeModelCard: query['include_modelcard'] === 'true' }, {}),
    check: (result, wire) => {
      const data = JSON.parse(wire.manifest_data);
      expect(result).toMatchObject({
        digest: wire.digest,
        isIndex: wire.is_manifest_list,
        mediaType: data.mediaType,
        artifactType: data.artifactType ?? null,
        configMediaType: wire.config_media_type,
        sizeBytes: wire.is_manifest_list ? null : wire.layers_compressed_size,
        annotations: data.annotations ?? {},
        modelCard: wire.modelcard ?? null,
      });
      expect(result.malformed).toBeUndefined();
      expect(result.children.map((child: any) => child.digest)).toEqual(
        (data.manifests ?? []).map((child: any) => child.digest),
      );
      expect(result.layers.map((layer: any) => [layer.index, layer.blobDigest, layer.sizeBytes])).toEqual(
        (wire.layers ?? []).map((layer: any) => [layer.index, layer.blob_digest, layer.compressed_size]),
      );
      expect(result.layers.map((layer: any) => [layer.command, layer.createdAt])).toEqual(
        (wire.layers ?? []).map((layer: any) => [
          layer.command?.[0] ?? null,
          layer.created_datetime === null ? null : Date.parse(layer.created_datetime),
        ]),
      );
    },
  },
  {
    path: new RegExp(`${api}/manifest/([^/]+)/labels$`),
    ask: (_, [repository, digest]) => listLabels(named(repository), digest!, {}),
    check: (result, wire) => {
      expect(result).toEqual(
        wire.labels.map((label: any) => ({
          id: label.id,
          key: label.key,
          value: label.value,
          source: label.source_type,
          mediaType: label.media_type,
        })),
      );
    },
  },
  {
    path: new RegExp(`${api}/manifest/([^/]+)/security$`),
    ask: (_, [repository, digest]) => getScanSummary(named(repository), digest!, {}),
    check: (result, wire) => {
      const findings = (wire.data?.Layer.Features ?? []).flatMap((feature: any) => feature.Vulnerabilities);
      expect(result.statusText).toBe(wire.status);
      expect(result.packageCount).toBe(wire.data?.Layer.Features.length ?? 0);
      expect(Object.values<number>(result.counts).reduce((sum, count) => sum + count)).toBe(findings.length);
    },
  },
  {
    path: new RegExp(`${api}/tag/([^/]+)/pull_statistics$`),
    ask: (_, [repository, tag]) => getTagPullStatistics(named(repository), tag!, {}),
    check: (result, wire) => {
      expect(result).toMatchObject({
        tagPullCount: wire.tag_pull_count,
        manifestPullCount: wire.manifest_pull_count,
        tagLastPulledAt: wire.last_tag_pull_date === null ? null : Date.parse(wire.last_tag_pull_date),
      });
    },
  },
  {
    path: /^\/api\/v1\/repository$/,
    ask: ({ request: { query } }) =>
      listRepositories(
        {
          namespace: query['namespace'] === undefined ? undefined : String(query['namespace']),
          pageToken: query['next_page'] === undefined ? undefined : String(query['next_page']),
        },
        {},
      ),
    check: (result, wire) => {
      expect(result).toMatchObject({ nextPageToken: wire.next_page ?? null, malformed: [] });
      expect(result.repositories.map((one: any) => [one.namespace, one.name, one.state, one.isPublic])).toEqual(
        wire.repositories.map((one: any) => [one.namespace, one.name, one.state, one.is_public]),
      );
      expect(result.repositories.map((one: any) => one.lastModifiedAt)).toEqual(
        wire.repositories.map((one: any) => (one.last_modified ? one.last_modified * 1000 : null)),
      );
      expect(result.repositories.map((one: any) => one.quota?.usedBytes)).toEqual(
        wire.repositories.map((one: any) => one.quota_report?.quota_bytes),
      );
    },
  },
  {
    path: /^\/api\/v1\/find\/all$/,
    ask: ({ request: { query } }) => findNamespaces(String(query['query'])),
    check: (result, wire) => {
      expect(result).toEqual(
        wire.results.flatMap(({ kind, name }: any) => (kind === 'repository' ? [] : [{ kind, name }])),
      );
    },
  },
  {
    path: new RegExp(`${api}$`),
    ask: (_, [repository]) => getRepositorySettings(named(repository), {}),
    check: (result, wire) => {
      expect(result).toEqual({
        namespace: wire.namespace,
        name: wire.name,
        description: wire.description ?? '',
        isPublic: wire.is_public,
        isOrganization: wire.is_organization,
        isStarred: wire.is_starred,
        state: wire.state,
        tagExpirationSeconds: wire.tag_expiration_s,
        canWrite: wire.can_write,
        canAdmin: wire.can_admin,
      });
    },
  },
  {
    path: /^\/api\/v1\/user\/$/,
    ask: () => getCurrentUser({}),
    check: (result, wire) => {
      expect(result).toMatchObject({ isAnonymous: false, username: wire.username });
      expect(result.profileQuestions.length).toBe(wire.prompts?.length ?? 0);
      expect(result.organizations.map(({ name }: any) => name)).toEqual(
        wire.organizations.map(({ name }: any) => name),
      );
    },
  },
  {
    path: /^\/config$/,
    ask: () => getRegistryConfig({}),
    check: (result, wire) => {
      expect(result).toMatchObject({
        title: wire.config.REGISTRY_TITLE,
        serverHostname: wire.config.SERVER_HOSTNAME,
        state: wire.registry_state,
        versionNumber: wire.version_number,
      });
      expect(result.features).toMatchObject({
        securityScanner: wire.features.SECURITY_SCANNER,
        imagePullStatistics: wire.features.IMAGE_PULL_STATS,
        immutableTags: wire.features.IMMUTABLE_TAGS,
        immutableTagsCanExpire: wire.config.FEATURE_IMMUTABLE_TAGS_CAN_EXPIRE,
        permanentlyDeleteTags: wire.config.PERMANENTLY_DELETE_TAGS,
        anonymousAccess: wire.features.ANONYMOUS_ACCESS,
      });
    },
  },
];

function named(path: string | undefined): RepositoryName {
  const [namespace = '', ...rest] = (path ?? '').split('/');
  return { namespace, name: rest.join('/') };
}
