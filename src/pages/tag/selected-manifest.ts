import { defaultPlatform, type IndexEntry, type IndexTree } from '@/domain/image/platforms/platforms';
import { platformShort } from '@/domain/image/platforms/platform';
import type { Tag } from '@/domain/tags/tag';

/** The manifest that the page's tabs are about. */
export interface SelectedManifest {
  digest: string;
  isIndex: boolean;
  /** False for a child of a sparse index that this registry does not hold. */
  isHeld: boolean;
  /** Null unless it is one of an index's children. */
  child: IndexEntry | null;
  /** The children of an index, or of the inner index that is selected; empty for a single image. */
  entries: readonly IndexEntry[];
}

/** What `?digest=` comes to. `unavailable`: the index could not be read, so the digest may be a child of it. */
export type ManifestSelection =
  | { kind: 'pending' }
  | { kind: 'unavailable' }
  | { kind: 'unknown-digest'; digest: string }
  | { kind: 'selected'; manifest: SelectedManifest };

/** What an address asks for. */
export interface RequestedManifest {
  /** Empty for the default. */
  digest: string;
  /** Distinguishes platforms with the same image; if it names none of them, the first one is taken. */
  platform: string;
}

/**
 * Which manifest an address asks for.
 *
 * @param tree the tag's index; undefined while it is on the way, null if it could not be had
 * @param entries the index's children
 */
export function selectManifest(
  tag: Tag,
  tree: IndexTree | null | undefined,
  entries: readonly IndexEntry[],
  { digest, platform }: RequestedManifest,
): ManifestSelection {
  const { manifestDigest, isIndex } = tag;
  const own: ManifestSelection = {
    kind: 'selected',
    manifest: { digest: manifestDigest, isIndex, isHeld: true, child: null, entries },
  };
  if (digest === manifestDigest) return own;
  if (!isIndex) return digest === '' ? own : { kind: 'unknown-digest', digest };
  if (tree === undefined) return { kind: 'pending' };
  if (tree === null) return digest === '' ? own : { kind: 'unavailable' };

  const listed = entries.filter((entry) => entry.digest === digest);
  const child =
    digest === ''
      ? defaultPlatform(entries)
      : (listed.find((entry) => platformShort(entry.platform) === platform) ?? listed[0]);
  if (child !== undefined) return { kind: 'selected', manifest: selectedChild(child) };
  if (digest === '') return own;
  if (tree.inner.get(digest)?.status !== 'read') return { kind: 'unknown-digest', digest };
  const inside = entries.filter(({ within }) => within.includes(digest));
  return { kind: 'selected', manifest: { digest, isIndex: true, isHeld: true, child: null, entries: inside } };
}

function selectedChild(child: IndexEntry): SelectedManifest {
  const isIndex = child.kind === 'index';
  return { digest: child.digest, isIndex, isHeld: child.isPresent, child, entries: isIndex ? [child] : [] };
}
