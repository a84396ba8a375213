import type { ChildManifest, Manifest } from '@/domain/manifest';
import type { Tag } from '@/domain/tag';

export interface TagChild extends ChildManifest {
  /** False for a child of a sparse index that this registry does not hold. */
  isPresent: boolean;
}

/** The manifest that the page's tabs are about. */
export interface SelectedManifest {
  digest: string;
  isIndex: boolean;
  /** Null unless it is one of an index's children. */
  child: TagChild | null;
}

/** What `?digest=` comes to. `unavailable`: the index could not be read, so nobody knows whether the digest is a child of it. */
export type Selection =
  | { kind: 'pending' }
  | { kind: 'unavailable' }
  | { kind: 'unknown-digest'; digest: string }
  | { kind: 'selected'; manifest: SelectedManifest };

/** An index's children, each with whether this registry holds it; a child that the tag list does not mention counts as held. */
export function childrenOf(tag: Tag, index: Manifest | undefined): TagChild[] {
  return (index?.children ?? []).map((child) => ({ ...child, isPresent: tag.index?.presence[child.digest] ?? true }));
}

/** The platform that Quay opens by itself: the first one it holds, else the first. Attestations are no platforms. */
function defaultChild(children: readonly TagChild[]): TagChild | undefined {
  const platforms = children.filter(({ isAttestation }) => !isAttestation);
  return platforms.find(({ isPresent }) => isPresent) ?? platforms[0];
}

/**
 * Which manifest an address asks for.
 *
 * @param index the tag's index; undefined while it is on the way, null where it could not be had
 * @param requested the digest in the address; empty for the default
 */
export function selectManifest(tag: Tag, index: Manifest | null | undefined, requested: string): Selection {
  const own: SelectedManifest = { digest: tag.manifestDigest, isIndex: tag.isIndex, child: null };
  if (requested === tag.manifestDigest) return { kind: 'selected', manifest: own };
  if (!tag.isIndex) {
    return requested === '' ? { kind: 'selected', manifest: own } : { kind: 'unknown-digest', digest: requested };
  }
  if (index === undefined) return { kind: 'pending' };
  if (index === null) return requested === '' ? { kind: 'selected', manifest: own } : { kind: 'unavailable' };

  const children = childrenOf(tag, index);
  if (requested === '') {
    const child = defaultChild(children);
    return { kind: 'selected', manifest: child === undefined ? own : { digest: child.digest, isIndex: false, child } };
  }
  const child = children.find(({ digest }) => digest === requested);
  return child === undefined
    ? { kind: 'unknown-digest', digest: requested }
    : { kind: 'selected', manifest: { digest: child.digest, isIndex: false, child } };
}
