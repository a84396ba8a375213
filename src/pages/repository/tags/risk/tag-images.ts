import { heldImages, type IndexEntry } from '@/domain/image/platforms/platforms';
import { compareImageRisks, type ImageRisk } from '@/domain/risk/images/image-risk';
import type { OutlinedSummary } from '@/domain/risk/images/finding-outlines';
import type { Tag } from '@/domain/tags/tag';

/** An image that a tag stands for; one that is no platform has no name. */
export type TagImage = Pick<IndexEntry, 'digest' | 'platform' | 'within' | 'name' | 'ambiguousPlatform'>;

/** What risk data say of an image of a tag, by what was read of it; null if nothing was. */
export type TagImageRisk = (tag: Tag, image: TagImage, scan: OutlinedSummary | undefined) => FoundRisk | null;

interface FoundRisk {
  risk: ImageRisk;
  image: TagImage;
}

/** The images of a tag, as far as they are known: itself, or the platforms of its index. */
export function tagImages(tag: Tag, platforms: readonly IndexEntry[]): TagImage[] {
  if (tag.isIndex) return heldImages(platforms);
  return [{ digest: tag.manifestDigest, platform: null, within: [], name: '', ambiguousPlatform: '' }];
}

/** The worst of a tag's images: one platform to act on outweighs any number of others. */
export function mostUrgent(found: readonly (FoundRisk | null)[]): FoundRisk | null {
  const known = found.filter((one) => one !== null);
  return known.toSorted((a, b) => compareImageRisks(a.risk, b.risk))[0] ?? null;
}
