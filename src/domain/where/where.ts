import { isWholeDigest } from '@/domain/image/digest';
import { whyNotTagName } from '@/domain/tags/tag-rules';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';

/** What is looked for in the repositories of a namespace. */
export type Sought = { kind: 'tag'; name: string } | { kind: 'digest'; digest: string };

/** Tags of one repository that are looked at by themselves, the newest first: its list can be filtered by name, not by digest. */
export const tagsLookedAt = 500;

/** A digest or the name of a tag; null for any other text. */
export function readSought(text: string): Sought | null {
  const trimmed = text.trim();
  const digest = trimmed.replace(/^@/, '').toLowerCase();
  if (isWholeDigest(digest)) return { kind: 'digest', digest };
  return whyNotTagName(trimmed) === undefined ? { kind: 'tag', name: trimmed } : null;
}

/** What one repository has of the image or name that is sought. */
export interface Whereabouts {
  /** Tags of that name, or that point to the image. */
  tags: readonly Tag[];
  /** Tags whose index lists the image as one of its children. */
  inIndexes: readonly Tag[];
  /** The registry says that some tag has the image, alone or in an index. */
  isThere: boolean;
  /** How many tags were looked at, the newest first; null if the registry was asked by name. */
  lookedAt: number | null;
  /** There are no further tags. */
  isWhole: boolean;
}

export interface FoundPlace {
  repository: RepositoryName;
  tag: Tag;
  /** It is the index that lists the image. */
  isIndexOf: boolean;
}

export function placesIn(repository: RepositoryName, { tags, inIndexes }: Whereabouts): FoundPlace[] {
  return [
    ...tags.map((tag) => ({ repository, tag, isIndexOf: false })),
    ...inIndexes.map((tag) => ({ repository, tag, isIndexOf: true })),
  ];
}

/**
 * How the images of tags of one name compare, in words for each.
 *
 * @param digest the image that they are compared with; '' if there is none, and then with each other
 * @param isEverywhere every repository has answered; until then no image is said to be in one place only
 */
export function sameImageText(
  places: readonly FoundPlace[],
  digest: string,
  isEverywhere: boolean,
): (place: FoundPlace) => string {
  const counts = new Map<string, number>();
  for (const { tag } of places) counts.set(tag.manifestDigest, (counts.get(tag.manifestDigest) ?? 0) + 1);
  return ({ tag: { manifestDigest } }) => {
    if (digest !== '') return manifestDigest === digest ? 'Same digest' : 'Other digest';
    const others = (counts.get(manifestDigest) ?? 1) - 1;
    if (others === 0) return isEverywhere ? 'Only here' : 'Only here so far';
    return `Same in ${countOf(others, 'other')}`;
  };
}
