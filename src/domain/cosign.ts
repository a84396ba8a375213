import type { CosignKind, Tag } from './tag';

/** What a cosign tag name says: what kind of thing it is and which manifest it belongs to. */
export interface CosignReference {
  kind: CosignKind;
  /** `sha256:…` of the image that was signed or described. */
  subjectDigest: string;
}

/** The signature of an image: a tag beside it. */
export interface Signature {
  tagName: string;
  /** `sha256:…` of the signature itself. */
  manifestDigest: string;
}

// cosign writes lower case only, and Quay's own rule for these tags is as strict.
const cosignPattern = /^sha256-([0-9a-f]{64})\.(sig|sbom|att)$/;

function isCosignKind(suffix: string | undefined): suffix is CosignKind {
  return suffix === 'sig' || suffix === 'sbom' || suffix === 'att';
}

/** Reads `sha256-<64 hex>.sig`, `.sbom` or `.att`; null for every other tag name. */
export function parseCosignTag(name: string): CosignReference | null {
  const [, hex, suffix] = cosignPattern.exec(name) ?? [];
  return hex !== undefined && isCosignKind(suffix) ? { kind: suffix, subjectDigest: `sha256:${hex}` } : null;
}

/** The signatures among the tags, by the digest of what they sign. Only `.sig` makes an image signed. */
export function indexSignatures(tags: readonly Tag[]): ReadonlyMap<string, Signature> {
  const signatures = new Map<string, Signature>();
  for (const tag of tags) {
    const reference = parseCosignTag(tag.name);
    if (reference?.kind !== 'sig' || signatures.has(reference.subjectDigest)) continue;
    signatures.set(reference.subjectDigest, { tagName: tag.name, manifestDigest: tag.manifestDigest });
  }
  return signatures;
}
