import { shortDigest } from '@/domain/image/digest';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { OrphanedDigest, StayingDigest } from '@/domain/tags/actions/removal-impact';
import { countOf } from '@/domain/text/count-text';
import { listNames } from '@/domain/text/name-list';
import { shortTagName } from '@/domain/image/signatures';

/** The most names in a sentence. */
const told = 5;

/** Names of tags in a sentence: the first ones, and how many more there are. */
export function tagNames(names: readonly string[]): string {
  return listNames(names.map(shortTagName), told);
}

/** "sha256:… stays: a, b still point to it." */
export function stayingSentence({ digest, heldBy }: StayingDigest): string {
  return `${shortDigest(digest)} stays: ${tagNames(heldBy)} still ${heldBy.length === 1 ? 'points' : 'point'} to it.`;
}

/**
 * What becomes of an image that loses its last tag, and of the platforms of an index.
 *
 * @param images the index's images, those of indexes in it included; undefined while they are not known, and for a single image
 * @param reachable digests to which other tags still lead
 */
export function orphanSentence(
  { digest, isIndex, platformCount, partOf }: OrphanedDigest,
  images: readonly IndexEntry[] | undefined,
  reachable: ReadonlySet<string>,
): string {
  const name = shortDigest(digest);
  if (partOf.length > 0) return `${name} loses its own tag but stays a part of ${tagNames(partOf)}.`;
  if (!isIndex) return `${name} loses its last tag.`;
  if (images === undefined || images.length === 0) {
    const count = platformCount === null ? '' : ` with its ${platformCount} manifest${platformCount === 1 ? '' : 's'}`;
    return `${name}${count} loses its last tag.`;
  }
  const platforms = (isKept: boolean) => {
    const texts = images
      .filter(({ digest: image, within }) => [image, ...within].some((each) => reachable.has(each)) === isKept)
      .map(({ shortName }) => shortName);
    return [...new Set(texts)];
  };
  const lost = platforms(false);
  const kept = platforms(true);
  const lostText = lost.length === 0 ? '' : `, with its platform${lost.length === 1 ? '' : 's'} ${listNames(lost, 8)}`;
  const keptText = kept.length === 0 ? '' : ` Other tags still lead to its ${listNames(kept, 8)}.`;
  return `${name} loses its last tag${lostText}.${keptText}`;
}

/** "130 immutable tags are skipped: a, b, c, d, e and 125 more." */
export function skippedSentence(names: readonly string[]): string {
  return `${countOf(names.length, 'immutable tag')} ${names.length === 1 ? 'is' : 'are'} skipped: ${tagNames(names)}.`;
}

/** "12 images lose their last tag; 3 keep another one.": how many images a removal of many tags concerns. */
export function imagesSentence(lost: number, kept: number): string {
  const keeps = kept === 1 ? '1 keeps another one' : `${formatNumber(kept)} keep another one`;
  if (lost === 0)
    return `No image loses its last tag: ${kept === 1 ? 'the image keeps another one' : `all ${formatNumber(kept)} keep another one`}.`;
  const loses = lost === 1 ? '1 image loses its last tag' : `${formatNumber(lost)} images lose their last tag`;
  return kept === 0 ? `${loses}.` : `${loses}; ${keeps}.`;
}

/** What is removed, in the question and on the button: "tag a" and "tag", "3 tags" and "3 tags". */
export function removedText(tags: readonly { name: string }[]): { question: string; button: string } {
  const [only] = tags;
  if (tags.length === 1 && only !== undefined) return { question: `tag ${shortTagName(only.name)}`, button: 'tag' };
  const count = countOf(tags.length, 'tag');
  return { question: count, button: count };
}

/** The choice to remove what the registry leaves behind when an image goes. */
export function leftBehindLabel(count: number, isPermanent: boolean): string {
  const what = count === 1 ? 'its signature' : `${formatNumber(count)} signatures and the like`;
  return `Also ${isPermanent ? 'permanently delete' : 'remove'} ${what}`;
}

/** "1 tag is loaded so far; others may share these digests." */
export function incompleteSentence(loadedCount: number): string {
  const tags = loadedCount === 1 ? '1 tag is' : `${formatNumber(loadedCount)} tags are`;
  return `${tags} loaded so far; others may share these digests.`;
}
