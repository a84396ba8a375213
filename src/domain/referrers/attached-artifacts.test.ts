import { describe, expect, it } from 'vitest';
import { attachedArtifacts, referrersTagDigest } from './attached-artifacts';
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
