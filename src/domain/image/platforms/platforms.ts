import { groupBy } from '@/domain/group-by';
import type { Tag } from '@/domain/tags/tag';
import { shortDigest } from '../digest';
import type { ChildManifest, Manifest } from '../manifest';
import { platformShort, platformText } from './platform';
import type { Compression } from '../compression';

/** What became of an index within an index: it was read, this registry does not hold it, or it could not be read. */
export type InnerIndex =
  | { status: 'read'; index: Manifest }
  | { status: 'missing' }
  | { status: 'failed'; error: Error };

/** An index with the indexes in it, by digest, as far as they were asked for. */
export interface IndexTree {
  index: Manifest;
  inner: ReadonlyMap<string, InnerIndex>;
}

/** A child of a tag's index, or of an index in it. */
export interface IndexEntry extends ChildManifest {
  /** Unique within the tag: an index may list one image for several platforms, and several images for one. */
  id: string;
  /** False for a child of a sparse index that this registry does not hold. */
  isPresent: boolean;
  /** The platform if an earlier entry has the same digest, so that the digest does not tell them apart; else ''. */
  ambiguousPlatform: string;
  /** Digests of the inner indexes on the way to it, the outermost first. */
  within: readonly string[];
  /** What tells it from others of the same platform: how it is compressed, else its digest; '' if nothing has to. */
  twin: string;
  /** "linux on arm64/v8"; "Attestation 0123…" and the like for other children. */
  name: string;
  /** "linux/arm64/v8"; "attestation 0123…" and the like for other children. */
  shortName: string;
  /** Why the images of an inner index are not known; absent for everything else. */
  problem?: Error;
}

/** The most indexes that are opened on the way from a tag to an image, the tag's own included. */
export const deepestIndex = 5;

/** The most inner indexes of one tag that are opened. */
export const mostInnerIndexes = 50;

const tooDeep = new Error('It is too deep inside other indexes to be opened.');

/** Whether an entry counts as a platform: images do, and inner indexes whose images are not known. */
export function isPlatform({ kind }: Pick<ChildManifest, 'kind'>): boolean {
  return kind === 'image' || kind === 'index';
}

/** A child that the tag list does not mention counts as held: the list names direct children only, or (older servers) none. */
function isHeld(tag: Pick<Tag, 'index'>, digest: string): boolean {
  return tag.index?.presence[digest] ?? true;
}

/** Digests of the indexes among an index's children that can be opened; `tag` tells which ones this registry holds. */
export function innerIndexes(index: Manifest, tag: Pick<Tag, 'index'>): string[] {
  const digests = index.children.flatMap(({ kind, digest }) =>
    kind === 'index' && isHeld(tag, digest) ? [digest] : [],
  );
  return [...new Set(digests)];
}

type PlacedChild = Omit<IndexEntry, 'ambiguousPlatform' | 'twin' | 'name' | 'shortName'>;

/** All children in the order of the index; in place of an inner index stand its own. No index is opened twice. */
function childrenInOrder(tag: Pick<Tag, 'index'>, tree: IndexTree): PlacedChild[] {
  const opened = new Set([tree.index.digest]);
  const places = new Map<string, PlacedChild>();
  const add = (child: ChildManifest, place: Pick<PlacedChild, 'isPresent' | 'within' | 'problem'>) => {
    const id = `${child.digest} ${platformShort(child.platform)}`;
    // A child with the same digest and platform is the same entry, listed twice.
    if (!places.has(id)) places.set(id, { ...child, ...place, id });
  };
  const walk = (index: Manifest, within: readonly string[], outer: ChildManifest['platform']) => {
    for (const listed of index.children) {
      const child = { ...listed, platform: listed.platform ?? (isPlatform(listed) ? outer : null) };
      const isPresent = isHeld(tag, child.digest);
      const inner = child.kind === 'index' ? tree.inner.get(child.digest) : undefined;
      if (child.kind !== 'index') add(child, { isPresent, within });
      else if (opened.has(child.digest)) continue;
      else if (inner?.status === 'read' && inner.index.isIndex) {
        opened.add(child.digest);
        walk(inner.index, [...within, child.digest], child.platform);
      } else if (inner?.status === 'read') add({ ...child, kind: 'image' }, { isPresent, within });
      else if (inner?.status === 'missing' || !isPresent) add(child, { isPresent: false, within });
      else add(child, { isPresent, within, problem: inner?.error ?? tooDeep });
    }
  };
  walk(tree.index, [], null);
  return [...places.values()];
}

/**
 * The children of a tag's index, those of its inner indexes in their place, each once.
 *
 * @param tree the index; undefined while it is not known
 * @param compressions how images are compressed, by digest, as far as that is known: tells twins of one platform apart
 */
export function entriesOf(
  tag: Pick<Tag, 'index'>,
  tree: IndexTree | undefined,
  compressions: ReadonlyMap<string, Compression> = new Map(),
): IndexEntry[] {
  if (tree === undefined) return [];
  const places = childrenInOrder(tag, tree);
  const twins = groupBy(
    places.filter(({ kind }) => kind === 'image'),
    ({ platform }) => platformShort(platform),
  );
  const compressionOf = ({ digest, compression }: PlacedChild) => compression ?? compressions.get(digest);
  const digests = new Set<string>();
  return places.map((place) => {
    const among = place.kind === 'image' ? (twins.get(platformShort(place.platform)) ?? []) : [];
    const own = compressionOf(place);
    const isTold = own !== undefined && among.filter((other) => compressionOf(other) === own).length === 1;
    const twin = among.length < 2 ? '' : isTold ? own : shortDigest(place.digest);
    const isAgain = digests.has(place.digest);
    digests.add(place.digest);
    return {
      ...place,
      twin,
      ambiguousPlatform: isAgain ? platformShort(place.platform) : '',
      ...namesOf(place, twin),
    };
  });
}

function namesOf({ kind, digest, platform }: PlacedChild, twin: string): Pick<IndexEntry, 'name' | 'shortName'> {
  const short = shortDigest(digest);
  if (kind === 'attestation') return { name: `Attestation ${short}`, shortName: `attestation ${short}` };
  if (kind === 'artifact') return { name: `Artifact ${short}`, shortName: `artifact ${short}` };
  if (kind === 'index') return { name: `Index ${short}`, shortName: `index ${short}` };
  const suffix = twin === '' ? '' : ` (${twin})`;
  const name = platform === null ? 'Unknown platform' : platformText(platform);
  return { name: name + suffix, shortName: platformShort(platform) + suffix };
}

/** What an address has to say of an entry: its digest, and the platform if the digest alone leads to another one. */
export function entryAddress({
  digest,
  ambiguousPlatform = '',
}: Partial<Pick<IndexEntry, 'ambiguousPlatform'>> & Pick<IndexEntry, 'digest'>): { digest: string; platform?: string } {
  return ambiguousPlatform === '' ? { digest } : { digest, platform: ambiguousPlatform };
}

/** Digests of images that share their platform with another one: their compression tells them apart. */
export function twinDigests(entries: readonly IndexEntry[]): string[] {
  return heldImages(entries.filter(({ twin, compression }) => twin !== '' && compression === undefined)).map(
    ({ digest }) => digest,
  );
}

/** The platforms, each image once: what is counted. One image may be listed for several platforms. */
export function distinctImages(entries: readonly IndexEntry[]): IndexEntry[] {
  const firsts = new Map<string, IndexEntry>();
  for (const entry of entries) if (isPlatform(entry) && !firsts.has(entry.digest)) firsts.set(entry.digest, entry);
  return [...firsts.values()];
}

/** Each image once that this registry holds: what can be asked for its size, its layers and its report. */
export function heldImages(entries: readonly IndexEntry[]): IndexEntry[] {
  return distinctImages(entries).filter(({ kind, isPresent }) => kind === 'image' && isPresent);
}

/** The platform that Quay opens by itself: the first one it holds, else the first; undefined if there is none. */
export function defaultPlatform(entries: readonly IndexEntry[]): IndexEntry | undefined {
  const images = entries.filter(({ kind }) => kind === 'image');
  return images.find(({ isPresent }) => isPresent) ?? images[0];
}
