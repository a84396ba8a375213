import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '@/api/images/manifests.schema';
import { scanSummarySchema } from '@/api/images/scans.schema';
import { currentUserSchema } from '@/api/people/user.schema';
import { registryConfigSchema } from '@/api/registry/registry.schema';
import { foundNamespacesSchema } from '@/api/repositories/namespaces.schema';
import { repositoryPageSchema, repositorySchema } from '@/api/repositories/repositories.schema';
import { labelListSchema } from '@/api/tags/labels.schema';
import { tagPageSchema } from '@/api/tags/tags.schema';
import { defaultRegistryConfig } from '@/domain/registry/registry';
import { describeIssue } from './describe-issue';

const tag = { name: 'latest', manifest_digest: 'sha256:1', is_manifest_list: false, size: 5, start_ts: 10 };
const page = (...tags: unknown[]) => v.parse(tagPageSchema, { tags, page: 1, has_additional: false });

describe('tags', () => {
  it.each<[unknown, string | null, string]>([
    [{ ...tag, manifest_digest: undefined }, 'latest', 'manifest_digest: missing'],
    [{ ...tag, manifest_digest: null }, 'latest', 'manifest_digest: expected string'],
    [{ ...tag, size: '5' }, 'latest', 'size: expected number'],
    [{ ...tag, name: 7 }, null, 'name: expected string'],
    [{ ...tag, name: '' }, null, 'name: empty'],
    [
      { ...tag, child_manifests_presence: { 'sha256:2': 1 } },
      'latest',
      'child_manifests_presence.sha256:2: expected boolean',
    ],
    [null, null, 'answer: expected object'],
    ['latest', null, 'answer: expected object'],
  ])('%j is set aside, the others stay', (entry, name, reason) => {
    const { tags, malformed } = page(tag, entry, { ...tag, name: 'v1' });
    expect(tags.map((one) => one.name)).toEqual(['latest', 'v1']);
    expect(malformed).toEqual([{ name, reason }]);
  });

  it.each<[object, object]>([
    [{ start_ts: 1795448267, last_modified: 'Mon, 23 Nov 2026 00:00:00 -0000' }, { startedAt: 1795448267000 }],
    [{ start_ts: undefined, last_modified: 'Mon, 23 Nov 2026 15:37:47 -0000' }, { startedAt: 1795448267000 }],
    [{ start_ts: 0 }, { startedAt: null }],
    [{ start_ts: null, last_modified: 'yesterday' }, { startedAt: null }],
    [{ end_ts: 20 }, { endsAt: 20_000 }],
    [{ end_ts: undefined, expiration: 'Mon, 23 Nov 2026 15:37:47 -0000' }, { endsAt: 1795448267000 }],
    [{ end_ts: null, expiration: null }, { endsAt: null }],
    [{}, { isImmutable: undefined, isReversion: false, index: null }],
    [{ immutable: null }, { isImmutable: undefined }],
    [
      { immutable: false, reversion: true },
      { isImmutable: false, isReversion: true },
    ],
    [{ size: null }, { sizeBytes: null, isIndex: false }],
    [
      { is_manifest_list: true, size: null },
      { isIndex: true, sizeBytes: null, index: { isSparse: false, childCount: 0, presentCount: 0, presence: {} } },
    ],
    [
      { is_manifest_list: true, is_sparse: true, child_manifests_presence: { a: true, b: false } },
      { sizeBytes: null, index: { isSparse: true, childCount: 2, presentCount: 1, presence: { a: true, b: false } } },
    ],
  ])('%j becomes %j', (members, expected) => {
    expect(page({ ...tag, ...members })).toMatchObject({ tags: [expected], malformed: [] });
  });

  it('never fail because of an entry', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ name: fc.jsonValue(), size: fc.jsonValue() }))),
        (list) => {
          const { tags, malformed } = page(...list);
          expect(tags.length + malformed.length).toBe(list.length);
        },
      ),
    );
  });
});

describe('repositories', () => {
  const entry = { namespace: 'acme', name: 'app', is_public: true };

  it.each<[object, object]>([
    [
      { description: null, last_modified: null },
      { description: '', lastModifiedAt: null, isStarred: false, quota: null },
    ],
    [{ state: 'MIRROR' }, { state: 'MIRROR' }],
    [{ state: 'FROZEN_SOLID' }, { state: 'UNKNOWN' }],
    [{ state: null }, { state: 'UNKNOWN' }],
    [{ last_modified: 7 }, { lastModifiedAt: 7000 }],
    [{ quota_report: { quota_bytes: 5, configured_quota: null } }, { quota: { usedBytes: 5, limitBytes: null } }],
    [{ quota_report: { quota_bytes: 5, configured_quota: 9 } }, { quota: { usedBytes: 5, limitBytes: 9 } }],
    [{ quota_report: { quota_bytes: null } }, { quota: null }],
  ])('%j becomes %j', (members, expected) => {
    const list = v.parse(repositoryPageSchema, { repositories: [{ ...entry, ...members }, { name: 'x' }] });
    expect(list).toMatchObject({ repositories: [expected], nextPageToken: null });
    expect(list.malformed).toEqual([{ name: 'x', reason: 'namespace: missing' }]);
  });

  it('of an unknown state, with nothing but a name', () => {
    expect(v.parse(repositorySchema, { ...entry, state: 'X' })).toMatchObject({
      state: 'UNKNOWN',
      canWrite: false,
      tagExpirationSeconds: 0,
    });
  });
});

describe('namespaces that are found', () => {
  it.each<[unknown, object[]]>([
    [{ kind: 'organization', name: 'acme' }, [{ kind: 'organization', name: 'acme' }]],
    [{ kind: 'user', name: 'zoe', avatar: null, score: '1' }, [{ kind: 'user', name: 'zoe' }]],
    [{ kind: 'team', name: 'owners', organization: { name: 'acme' } }, []],
    [{ kind: 'robot', name: 'acme+ci' }, []],
    [{ kind: 'repository', name: 'app', namespace: { kind: 'organization', name: 'acme' } }, []],
    [{ kind: 'organization', name: '' }, []],
    [{ kind: 'organization' }, []],
    [{ name: 'acme' }, []],
    [null, []],
  ])('of %j: %j', (entry, expected) => {
    expect(v.parse(foundNamespacesSchema, { results: [entry] })).toEqual(expected);
  });

  it('are in a list', () => {
    expect(v.is(foundNamespacesSchema, { results: null })).toBe(false);
    expect(v.is(foundNamespacesSchema, {})).toBe(false);
  });
});

describe('manifests', () => {
  const image = { digest: 'sha256:1', is_manifest_list: false, layers_compressed_size: 3, config_media_type: null };
  const layer = { index: 0, blob_digest: 'sha256:a', compressed_size: 1, command: ['RUN x'] };
  const index = (data: unknown) => ({
    digest: 'sha256:1',
    is_manifest_list: true,
    layers: null,
    manifest_data: typeof data === 'string' ? data : JSON.stringify(data),
  });

  it('sort layers base first and set odd ones aside', () => {
    const layers = [{ ...layer, index: 1, command: null }, { ...layer, index: 'x' }, { ...layer, command: 5 }, layer];
    expect(
      v.parse(manifestSchema, { ...image, layers, manifest_data: '{"config":{"mediaType":"c/d"}}' }),
    ).toMatchObject({
      layers: [
        { index: 0, command: 'RUN x' },
        { index: 1, command: null },
      ],
      malformed: [
        { name: 'sha256:a', reason: 'index: expected number' },
        { name: 'sha256:a', reason: 'command: expected array or string' },
      ],
      configMediaType: 'c/d',
    });
  });

  it.each([['not JSON'], ['[]'], [''], [undefined], [null]])('of an image live without their bytes (%j)', (data) => {
    expect(v.parse(manifestSchema, { ...image, layers: [layer], manifest_data: data })).toMatchObject({
      mediaType: null,
      sizeBytes: 3,
      layers: [{ index: 0 }],
      annotations: {},
    });
  });

  it.each([['not JSON'], ['{}'], ['{"manifests": {}}']])('of an index do not (%j)', (data) => {
    const { issues = [] } = v.safeParse(manifestSchema, index(data));
    expect(issues.map(({ expected, path }) => [path?.[0].key, expected])).toEqual([
      ['manifest_data', 'the JSON of an index'],
    ]);
  });

  it.each([
    [{ layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd' }] }, 'zstd'],
    [{ layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd' }, {}] }, undefined],
    [{ layers: [null] }, undefined],
    [{ layers: {} }, undefined],
    [{}, undefined],
  ])('of an image with the bytes %j are compressed as %s', (data, compression) => {
    expect(
      v.parse(manifestSchema, { ...image, layers: [layer], manifest_data: JSON.stringify(data) }).compression,
    ).toBe(compression);
  });

  it('of an index name what they can of their children', () => {
    const manifests = [
      { digest: 'sha256:2', platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0' } },
      { digest: 'sha256:3', platform: { os: 'linux' }, annotations: { a: 1 } },
      { digest: 'sha256:4', platform: { os: 'unknown', architecture: 'unknown' } },
      { digest: 'sha256:5', annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
      { digest: 'sha256:6', platform: {}, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
      { digest: 'sha256:7', platform: 'linux/amd64', annotations: { 'io.github.containers.compression.zstd': 'true' } },
      { digest: 'sha256:8', platform: null, artifactType: 'application/spdx+json' },
      { digest: 'sha256:9', mediaType: 'application/vnd.oci.image.index.v1+json' },
      { mediaType: 'x' },
    ];
    expect(v.parse(manifestSchema, index({ manifests, annotations: { a: 'b', c: 4 }, mediaType: 'm' }))).toMatchObject({
      mediaType: 'm',
      annotations: { a: 'b' },
      children: [
        { digest: 'sha256:2', platform: { os: 'windows', variant: null, osVersion: '10.0' }, kind: 'image' },
        { digest: 'sha256:3', platform: { os: 'linux', architecture: '' }, mediaType: null, kind: 'image' },
        { digest: 'sha256:4', platform: null, kind: 'artifact' },
        { digest: 'sha256:5', platform: null, kind: 'attestation' },
        { digest: 'sha256:6', platform: null, kind: 'artifact' },
        { digest: 'sha256:7', platform: null, kind: 'image', compression: 'zstd' },
        { digest: 'sha256:8', platform: null, kind: 'artifact' },
        { digest: 'sha256:9', platform: null, kind: 'index' },
      ],
      malformed: [{ name: null, reason: 'digest: missing' }],
    });
  });
});

describe('labels', () => {
  it('say what is wrong with them, in their place', () => {
    const labels = [
      { id: '1', key: 'a', value: 'b', source_type: 'somewhere', media_type: 'text/plain' },
      { id: '2', key: 'c', value: 5 },
      null,
    ];
    const parsed = v.parse(labelListSchema, { labels });
    expect(parsed).toMatchObject([
      { id: '1', source: 'unknown' },
      { key: 'c', problem: 'value: expected string' },
      { key: '?', problem: 'answer: expected object' },
    ]);
    expect(parsed[0]).not.toHaveProperty('problem');
  });
});

describe('security reports', () => {
  const scan = (data: unknown, status = 'scanned') => v.safeParse(scanSummarySchema, { status, data });
  const report = (...features: unknown[]) => ({ Layer: { Features: features } });

  it.each([[null], [undefined], [{ Layer: null }], [{ Layer: { Features: null } }], [{}], [report()], [report(null)]])(
    '%j has no packages',
    (data) => {
      expect(scan(data).output).toMatchObject({ status: 'scanned', packageCount: 0, fixableCount: 0 });
    },
  );

  it.each([['x'], [[]], [{ Layer: 'x' }], [{ Layer: { Features: 'x' } }], [{ Layer: { Features: {} } }]])(
    '%j is not taken for one without findings',
    (data) => {
      expect(scan(data).success).toBe(false);
    },
  );

  it('count what they can', () => {
    const found = [
      { Severity: 'High', FixedBy: '1.2' },
      { Severity: 'Odd', FixedBy: '' },
      { Severity: null, FixedBy: null },
    ];
    const features = [{ Vulnerabilities: [...found, null, 3] }, { Vulnerabilities: null }, {}, null, 'x'];
    expect(scan(report(...features)).output).toEqual({
      status: 'scanned',
      statusText: 'scanned',
      counts: { Critical: 0, High: 1, Medium: 0, Low: 0, Negligible: 0, Unknown: 2 },
      fixableCount: 1,
      packageCount: 3,
    });
  });

  it.each([
    ['manifest_layer_too_large', 'too-large'],
    ['in_orbit', 'other'],
    ['toString', 'other'],
  ])('know the status %s as %s, whatever comes with it', (statusText, status) => {
    expect(scan('anything', statusText).output).toMatchObject({ status, statusText, packageCount: 0 });
  });
});

describe('the configuration', () => {
  it.each([
    [{}],
    [{ config: null, features: 'x' }],
    [{ config: { REGISTRY_TITLE: 5 }, features: { UI_MODELCARD: 'no' } }],
  ])('of %j is the default one', (answer) => {
    expect(v.parse(registryConfigSchema, answer)).toEqual(defaultRegistryConfig);
  });

  it('keeps what is readable beside what is not', () => {
    const answer = {
      config: { REGISTRY_TITLE: 'Mine', SERVER_HOSTNAME: 5 },
      features: { SECURITY_SCANNER: true, EDIT_QUOTA: 1 },
    };
    const config = v.parse(registryConfigSchema, answer);
    expect(config).toMatchObject({ title: 'Mine', serverHostname: null });
    expect(config.features).toEqual({ ...defaultRegistryConfig.features, securityScanner: true });
  });
});

describe('the user', () => {
  it('without a name is not understood', () => {
    const { issues = [] } = v.safeParse(currentUserSchema, { anonymous: false, organizations: [] });
    expect(issues.map(describeIssue)).toEqual(['username: missing']);
  });

  it.each<[unknown, object]>([
    [{ anonymous: true }, { isAnonymous: true }],
    [{ username: 'a' }, { isAnonymous: false, username: 'a', isSuperuser: false, organizations: [] }],
    [{ username: 'a', prompts: ['enter_name', 'later', 5] }, { profileQuestions: ['name'] }],
    [{ username: 'a', prompts: 'enter_name' }, { profileQuestions: [] }],
    [{ username: 'a', organizations: [{ name: 'b' }, {}, null] }, { organizations: [{ name: 'b', isAdmin: false }] }],
  ])('%j is %j', (answer, expected) => {
    expect(v.parse(currentUserSchema, answer)).toMatchObject(expected);
  });
});
