import { describe, expect, it } from 'vitest';
import type { Tag, TagSignature } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { indexSignatures, parseSignatureTag, shortTagName } from './signatures';

const hex = 'd0fbd55fb6c7f49865f95bcee2d14d4d563473f96da40c13a6801e5d22d93e07';

function tag(name: string, manifestDigest: string): Tag {
  return sampleTag({ name, manifestDigest, startedAt: 1 });
}

describe('parseSignatureTag', () => {
  it.each(['sig', 'sbom', 'att'])('reads .%s', (kind) => {
    expect(parseSignatureTag(`sha256-${hex}.${kind}`)).toEqual({ kind, subjectDigest: `sha256:${hex}` });
  });

  it('reads the referrers tag', () => {
    expect(parseSignatureTag(`sha256-${hex}`)).toEqual({ kind: 'referrers', subjectDigest: `sha256:${hex}` });
  });

  it.each([
    'latest',
    '',
    `sha256-${hex}.`,
    `sha256-${hex}.txt`,
    `sha256-${hex.toUpperCase()}`,
    `sha256-${hex.slice(1)}`,
    `sha256-${hex}0`,
    `sha512-${hex}${hex}`,
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
    expect(parseSignatureTag(name)).toBeNull();
  });
});

describe('indexSignatures', () => {
  const subject = tag('latest', `sha256:${hex}`);
  const sig = tag(`sha256-${hex}.sig`, 'sha256:01');
  const referrers = tag(`sha256-${hex}`, 'sha256:05');
  const told: Tag = { ...subject, signature: { tagName: null, manifestDigest: 'sha256:06' } };
  const toldWithTag: Tag = { ...subject, signature: { tagName: 'any.sig', manifestDigest: 'sha256:07' } };
  const att = tag(`sha256-${hex}.att`, 'sha256:03');
  const other = hex.replaceAll('d', 'e');

  it.each<[string, Tag[], TagSignature | undefined]>([
    ['nothing', [subject], undefined],
    ['an attestation', [subject, att], undefined],
    ['a bill of materials of another image', [subject, tag(`sha256-${other}.sbom`, 'sha256:04')], undefined],
    ['a signature', [subject, sig], { tagName: sig.name, manifestDigest: 'sha256:01' }],
    [
      'two signatures of one name',
      [subject, sig, { ...sig, manifestDigest: 'sha256:02' }],
      { tagName: sig.name, manifestDigest: 'sha256:01' },
    ],
    ['a referrers tag', [subject, referrers], { tagName: referrers.name, manifestDigest: 'sha256:05', isLikely: true }],
    ['what the registry says', [told], { tagName: null, manifestDigest: 'sha256:06' }],
    ['what the registry says, with the tag of it', [toldWithTag], { tagName: 'any.sig', manifestDigest: 'sha256:07' }],
    [
      'what the registry says, beside a referrers tag',
      [told, referrers],
      { tagName: referrers.name, manifestDigest: 'sha256:06' },
    ],
    ['all of them', [told, referrers, sig], { tagName: sig.name, manifestDigest: 'sha256:01' }],
  ])('knows of %s', (_, tags, signature) => {
    expect(indexSignatures(tags).get(subject.manifestDigest)).toEqual(signature);
  });

  it.each<[boolean | undefined, TagSignature | undefined]>([
    [undefined, { tagName: referrers.name, manifestDigest: 'sha256:05', isLikely: true }],
    [true, { tagName: referrers.name, manifestDigest: 'sha256:05' }],
    [false, undefined],
  ])('goes by what the referrers tag lists once it is read: %s', (isListed, signature) => {
    const signatures = indexSignatures([subject, referrers], (digest) => (digest === 'sha256:05' ? isListed : false));
    expect(signatures.get(subject.manifestDigest)).toEqual(signature);
  });

  it('does not let a list without a signature hide one that is told', () => {
    const signatures = indexSignatures([told, referrers], () => false);
    expect(signatures.get(subject.manifestDigest)).toEqual({ tagName: null, manifestDigest: 'sha256:06' });
  });
});

it.each([
  [`sha256-${hex}.sig`, 'sha256-d0fbd55fb6c7….sig'],
  [`sha256-${hex}.att`, 'sha256-d0fbd55fb6c7….att'],
  [`sha256-${hex}`, 'sha256-d0fbd55fb6c7…'],
  ['v1.0', 'v1.0'],
])('%s is told as %s', (name, text) => {
  expect(shortTagName(name)).toBe(text);
});
