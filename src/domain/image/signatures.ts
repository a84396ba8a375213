import { isLocked, type Tag, type TagSignature } from '@/domain/tags/tag';

/**
 * What kind of thing a tag beside an image carries: `sig`, `sbom` and `att` are cosign's own suffixes, `referrers` is the
 * tag without one under which clients list what refers to an image (the referrers tag schema of the OCI distribution
 * specification), which is where cosign 3 keeps its bundles.
 */
export type SignatureKind = 'sig' | 'sbom' | 'att' | 'referrers';

/** What the name of a signature tag says: what kind of thing it is and which manifest it belongs to. */
export interface SignatureReference {
  kind: SignatureKind;
  /** `sha256:…` of the image that was signed or described. */
  subjectDigest: string;
}

// cosign writes lower case only, and Quay's own rule for these tags is as strict.
const signaturePattern = /^sha256-([0-9a-f]{64})(?:\.(sig|sbom|att))?$/;

function isSuffix(suffix: string | undefined): suffix is 'sig' | 'sbom' | 'att' {
  return suffix === 'sig' || suffix === 'sbom' || suffix === 'att';
}

/** Reads `sha256-<64 hex>`, alone or with `.sig`, `.sbom` or `.att`; null for every other tag name. */
export function parseSignatureTag(name: string): SignatureReference | null {
  const [, hex, suffix] = signaturePattern.exec(name) ?? [];
  return hex === undefined ? null : { kind: isSuffix(suffix) ? suffix : 'referrers', subjectDigest: `sha256:${hex}` };
}

/** The manifest that a tag signs or describes, by its name; null for the tag of an image. */
export function subjectOf({ name }: Pick<Tag, 'name'>): string | null {
  return parseSignatureTag(name)?.subjectDigest ?? null;
}

/** How the names of all signature tags of an image begin: `sha256-<hex>`. */
export function signatureTagPrefix(digest: string): string {
  return digest.replace(':', '-');
}

/** A tag's name for a sentence: signatures are named by 64 digits, too many to read, so 12 of them are shown. */
export function shortTagName(name: string): string {
  return name.replace(/^(sha256-[0-9a-f]{12})[0-9a-f]{52}(?=\.|$)/, '$1…');
}

/**
 * The signatures that are known from the tags, by the digest of what they sign: a `.sig` tag, what the registry itself says
 * of a tag, or the referrers tag, in this order. `.att` and `.sbom` make no image signed.
 *
 * @param listsSignature whether the list behind a referrers tag, by its digest, has a signature; undefined while it is not read
 */
export function indexSignatures(
  tags: readonly Tag[],
  listsSignature: (digest: string) => boolean | undefined = () => undefined,
): ReadonlyMap<string, TagSignature> {
  const suffixed = new Map<string, TagSignature>();
  const told = new Map<string, TagSignature>();
  const referrers = new Map<string, TagSignature>();
  const add = (to: Map<string, TagSignature>, digest: string, signature: TagSignature) => {
    if (!to.has(digest)) to.set(digest, signature);
  };
  for (const tag of tags) {
    if (tag.signature !== undefined) add(told, tag.manifestDigest, tag.signature);
    const reference = parseSignatureTag(tag.name);
    const signature = { tagName: tag.name, manifestDigest: tag.manifestDigest };
    if (reference?.kind === 'sig') add(suffixed, reference.subjectDigest, signature);
    else if (reference?.kind === 'referrers') {
      const isListed = listsSignature(tag.manifestDigest);
      if (isListed === undefined) add(referrers, reference.subjectDigest, { ...signature, isLikely: true });
      else if (isListed) add(referrers, reference.subjectDigest, signature);
    }
  }
  for (const [digest, signature] of told) {
    // A signature without a tag of its own can still be looked at if the referrers are listed.
    const tagName = signature.tagName ?? referrers.get(digest)?.tagName ?? null;
    add(suffixed, digest, { ...signature, tagName });
  }
  for (const [digest, signature] of referrers) add(suffixed, digest, signature);
  return suffixed;
}

/** A tag that is alive, as far as it matters to what goes along with an image. */
export type LivingTag = Pick<Tag, 'name' | 'manifestDigest' | 'isImmutable'>;

/** Whether a tag holds its manifest: tags that carry cosign's suffixes do not, on whatever manifest they are. */
export function isHolder({ name }: Pick<Tag, 'name'>): boolean {
  const kind = parseSignatureTag(name)?.kind;
  return kind === undefined || kind === 'referrers';
}

/**
 * The tags that the registry ends along with others, in the same moment (recorded): when a tag is deleted or moved away and
 * no other tag is left on its digest, the `.sig`, `.att` and `.sbom` tags of that digest end too. Tags with these suffixes
 * hold nothing and take nothing along themselves. Immutable ones stay, and so does the referrers tag. Nothing goes along
 * with a tag that is permanently deleted, or that runs out by its expiration: those must not be passed to this function.
 *
 * @param ending what is deleted or moved away; a part of `alive`, by identity
 * @param alive the tags that are alive before, one that will expire among them
 */
export function tagsEndedAlong<T extends LivingTag>(ending: readonly T[], alive: readonly T[]): T[] {
  const isEnding = new Set(ending);
  const lost = lostDigests(isEnding, alive);
  return alive.filter((tag) => {
    if (isEnding.has(tag) || isLocked(tag) || isHolder(tag)) return false;
    return lost.has(subjectOf(tag) ?? '');
  });
}

/** The digests to which tags lead now, and no tag but those with cosign's suffixes once others have ended. */
function lostDigests<T extends LivingTag>(isEnding: ReadonlySet<T>, alive: readonly T[]): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const tag of isEnding) if (isHolder(tag)) lost.add(tag.manifestDigest);
  for (const tag of alive)
    if (lost.has(tag.manifestDigest) && !isEnding.has(tag) && isHolder(tag)) lost.delete(tag.manifestDigest);
  return lost;
}

/**
 * Signature tags of images that lose their last tag which the registry does not end along with them.
 *
 * @param isPermanent permanent deletion, with which nothing goes along
 */
export function signaturesLeftBehind<T extends LivingTag>(
  ending: readonly T[],
  alive: readonly T[],
  { isPermanent }: { isPermanent: boolean },
): T[] {
  const isEnding = new Set(ending);
  const along = new Set(isPermanent ? [] : tagsEndedAlong(ending, alive));
  const lost = lostDigests(isEnding, alive);
  return alive.filter((tag) => !isEnding.has(tag) && !along.has(tag) && lost.has(subjectOf(tag) ?? ''));
}
