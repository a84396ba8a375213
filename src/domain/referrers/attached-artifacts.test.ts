import { describe, expect, it } from 'vitest';
import type { ChildKind, ChildManifest, Manifest } from '@/domain/image/manifest';
import type { IndexTree, InnerIndex } from '@/domain/image/platforms/platforms';
import { attachedArtifacts, attestationsWithin, referrersTagDigest } from './attached-artifacts';
import { downloadCommand } from './download-command';

const subject = `sha256:${'a'.repeat(64)}`;
const prefix = subject.replace(':', '-');
const tag = (name: string, manifestDigest: string) => ({ name, manifestDigest, sizeBytes: 22 });
const referrer = (digest: string, artifactType: string | null = null) => ({
  digest,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  artifactType,
  annotations: {},
});

describe('what belongs to a manifest', () => {
  it('is listed once, signatures first, whether the API or a tag knows it', () => {
    const found = attachedArtifacts(
      subject,
      [
        referrer('sha256:note', 'application/vnd.example.note+json'),
        referrer('sha256:sbom', 'application/spdx+json'),
        referrer('sha256:sbom', 'application/spdx+json'),
        referrer('sha256:sig'),
      ],
      [tag(`${prefix}.sig`, 'sha256:sig'), tag(`${prefix}.att`, 'sha256:att'), tag('v1', 'sha256:x')],
    );
    expect(found.map(({ digest, kind, cosignKind, sizeBytes }) => [digest, kind, cosignKind, sizeBytes])).toEqual([
      ['sha256:sig', 'signature', 'sig', 22],
      ['sha256:att', 'attestation', 'att', 22],
      ['sha256:sbom', 'sbom', null, null],
      ['sha256:note', 'other', null, null],
    ]);
  });

  it('does not include what belongs to another, the image itself, and the list of referrers', () => {
    const tags = [
      tag(`sha256-${'b'.repeat(64)}.sig`, 'sha256:other'),
      tag(`${prefix}.sig`, subject),
      tag(`${prefix}.SIG`, 'sha256:no'),
      tag(prefix, 'sha256:list'),
    ];
    expect(attachedArtifacts(subject, null, tags)).toEqual([]);
    expect(referrersTagDigest(subject, tags)).toBe('sha256:list');
    expect(referrersTagDigest(subject, tags.slice(0, 3))).toBeNull();
  });
});

describe('the command that fetches an artifact', () => {
  const repository = { namespace: 'acme', name: 'team/app' };
  const artifact = { digest: 'sha256:d', subjectDigest: 'sha256:s' };
  it.each([
    [null, 'oras pull quay.io/acme/team/app@sha256:d'],
    ['sig', 'cosign download signature quay.io/acme/team/app@sha256:s'],
    ['att', 'cosign download attestation quay.io/acme/team/app@sha256:s'],
    ['sbom', 'cosign download sbom quay.io/acme/team/app@sha256:s'],
  ] as const)('behind %s is %s', (cosignKind, command) => {
    expect(downloadCommand('quay.io', repository, { ...artifact, cosignKind })).toBe(command);
  });

  it('is safe to paste whatever a server writes for a digest', () => {
    const digest = 'sha256:$(rm -rf ~)';
    expect(downloadCommand('quay.io', repository, { ...artifact, digest, cosignKind: null })).toBe(
      "oras pull 'quay.io/acme/team/app@sha256:$(rm -rf ~)'",
    );
  });
});

describe('attestations that an index lists', () => {
  const child = (digest: string, kind: ChildKind, describes?: string): ChildManifest => ({
    digest,
    mediaType: null,
    kind,
    platform: null,
    ...(describes !== undefined && { describes }),
  });
  const index = (digest: string, ...children: ChildManifest[]): Manifest => ({
    digest,
    isIndex: true,
    mediaType: null,
    artifactType: null,
    configMediaType: null,
    sizeBytes: null,
    layers: [],
    children,
    annotations: {},
    modelCard: null,
  });
  const tree: IndexTree = {
    index: index(
      'sha256:index',
      child('sha256:amd', 'image'),
      child('sha256:of-amd', 'attestation', 'sha256:amd'),
      child('sha256:of-arm', 'attestation', 'sha256:arm'),
      child('sha256:of-nothing', 'attestation'),
      child('sha256:sbom', 'artifact', 'sha256:amd'),
    ),
    inner: new Map<string, InnerIndex>([
      [
        'sha256:inner',
        { status: 'read', index: index('sha256:inner', child('sha256:deep', 'attestation', 'sha256:amd')) },
      ],
      ['sha256:gone', { status: 'missing' }],
    ]),
  };

  it.each<[string[], string[]]>([
    [[], []],
    [['sha256:amd'], ['sha256:of-amd', 'sha256:deep']],
    [
      ['sha256:arm', 'sha256:index'],
      ['sha256:of-arm', 'sha256:of-nothing'],
    ],
  ])('of %j', (subjects, expected) => {
    expect(attestationsWithin(tree, new Set(subjects)).map(({ digest }) => digest)).toEqual(expected);
  });

  it('are fetched by the index', () => {
    const [found] = attestationsWithin(tree, new Set(['sha256:amd']));
    if (found === undefined) throw new Error('nothing found');
    expect(downloadCommand('quay.io', { namespace: 'acme', name: 'webapp' }, found)).toBe(
      "docker buildx imagetools inspect --format '{{ json . }}' quay.io/acme/webapp@sha256:index",
    );
  });
});
