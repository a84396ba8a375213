import type { IndexTree } from '@/domain/image/platforms/platforms';
import { parseSignatureTag } from '@/domain/image/signatures';
import type { Tag } from '@/domain/tags/tag';
import { artifactKinds, type AttachedArtifact, type Referrer } from './artifact';
import { artifactKind } from './artifact-kind';

type KnownTag = Pick<Tag, 'name' | 'manifestDigest' | 'sizeBytes'>;

/**
 * Everything that belongs to a manifest, each artifact once: what the referrers API lists, and what cosign's tags lead to.
 * Signatures come first, then attestations, SBOMs, and the rest.
 *
 * @param referrers null if the referrers API gave no answer
 * @param tags tags of the repository, of this manifest or of others
 */
export function attachedArtifacts(
  subjectDigest: string,
  referrers: readonly Referrer[] | null,
  tags: readonly KnownTag[],
): AttachedArtifact[] {
  const found = new Map<string, AttachedArtifact>();
  for (const { digest, mediaType, artifactType, annotations } of referrers ?? []) {
    if (found.has(digest)) continue;
    const kind = artifactKind({ types: [artifactType, mediaType], annotations: [annotations], cosignKind: null });
    const nothing = { sizeBytes: null, tagName: null, cosignKind: null };
    found.set(digest, { digest, subjectDigest, kind, artifactType, annotations, ...nothing });
  }
  for (const { name, manifestDigest: digest, sizeBytes } of tags) {
    const reference = parseSignatureTag(name);
    // A tag on the manifest itself is a name of the image, and the tag without a suffix is a list, whatever it lists.
    if (reference?.subjectDigest !== subjectDigest || digest === subjectDigest) continue;
    if (reference.kind === 'referrers') continue;
    const cosignKind = reference.kind;
    const known = found.get(digest);
    const types = [known?.artifactType ?? null];
    const annotations = known?.annotations ?? {};
    const kind = artifactKind({ types, annotations: [annotations], cosignKind });
    const artifactType = known?.artifactType ?? null;
    found.set(digest, { digest, subjectDigest, kind, artifactType, annotations, sizeBytes, tagName: name, cosignKind });
  }
  return [...found.values()].toSorted((a, b) => artifactKinds.indexOf(a.kind) - artifactKinds.indexOf(b.kind));
}

/**
 * The attestations that an index lists beside its images.
 *
 * @param subjects digests of the manifests that are looked at; what does not say what it describes belongs to the index
 */
export function attestationsWithin({ index, inner }: IndexTree, subjects: ReadonlySet<string>): AttachedArtifact[] {
  const read = [...inner.values()].flatMap((one) => (one.status === 'read' ? [one.index] : []));
  const found = new Map<string, AttachedArtifact>();
  for (const { digest: indexDigest, children } of [index, ...read]) {
    for (const { digest, kind, describes: subjectDigest = indexDigest } of children) {
      if (kind !== 'attestation' || !subjects.has(subjectDigest)) continue;
      const nothing = { artifactType: null, annotations: {}, sizeBytes: null, tagName: null, cosignKind: null };
      found.set(digest, { digest, subjectDigest, kind, indexDigest, ...nothing });
    }
  }
  return [...found.values()];
}

/** The digest of the list that clients keep beside a manifest if there is no referrers API; null for none. */
export function referrersTagDigest(subjectDigest: string, tags: readonly KnownTag[]): string | null {
  const list = tags.find(({ name }) => {
    const reference = parseSignatureTag(name);
    return reference?.kind === 'referrers' && reference.subjectDigest === subjectDigest;
  });
  return list?.manifestDigest ?? null;
}
