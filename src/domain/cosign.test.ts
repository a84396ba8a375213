// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { indexSignatures, parseCosignTag } from './cosign';
import type { Tag } from './tag';

const hex = 'd0fbd55fb6c7f49865f95bcee2d14d4d563473f96da40c13a6801e5d22d93e07';

function tag(name: string, manifestDigest: string): Tag {
  return {
    name,
    manifestDigest,
    isIndex: false,
    sizeBytes: 1,
    startedAt: 1,
    endsAt: null,
    isImmutable: false,
    isReversion: false,
    index: null,
  };
}

describe('parseCosignTag', () => {
  it.each(['sig', 'sbom', 'att'])('reads .%s', (kind) => {
    expect(parseCosignTag(`sha256-${hex}.${kind}`)).toEqual({ kind, subjectDigest: `sha256:${hex}` });
  });

  it.each([
    'latest',
    '',
    `sha256-${hex}`,
    `sha256:${hex}.sig`,
    `sha256-${hex.toUpperCase()}.sig`,
    `SHA256-${hex}.sig`,
    `sha256-${hex}.SIG`,
    `sha256-${hex}.sig.bak`,
    `sha256-${hex}.sigs`,
    `sha256-${hex.slice(1)}.sig`,
    `sha256-${hex}0.sig`,
    `x-sha256-${hex}.sig`,
    `sha512-${hex}.sig`,
    `sha256-${hex}.sig\n`,
  ])('does not take %j for one', (name) => {
    expect(parseCosignTag(name)).toBeNull();
  });
});

describe('indexSignatures', () => {
  it('takes signatures only, and the first where there are two', () => {
    const other = hex.replaceAll('d', 'e');
    const signatures = indexSignatures([
      tag('latest', `sha256:${hex}`),
      tag(`sha256-${hex}.sig`, 'sha256:01'),
      tag(`sha256-${hex}.sig`, 'sha256:02'),
      tag(`sha256-${hex}.att`, 'sha256:03'),
      tag(`sha256-${other}.sbom`, 'sha256:04'),
    ]);
    expect([...signatures]).toEqual([[`sha256:${hex}`, { tagName: `sha256-${hex}.sig`, manifestDigest: 'sha256:01' }]]);
  });
});
