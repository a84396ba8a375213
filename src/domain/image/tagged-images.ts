import { groupBy } from '@/domain/group-by';
import type { Tag } from '@/domain/tags/tag';

export interface TaggedImage {
  /** The first of its tags, which stands for it. */
  first: Tag;
  /** At least one, in the order of the list. */
  tags: readonly Tag[];
}

/** The images that tags point to, in the order of their first tags. An index counts as an image of its own. */
export function taggedImages(tags: readonly Tag[]): TaggedImage[] {
  return [...groupBy(tags, ({ manifestDigest }) => manifestDigest).values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ first, tags: members }];
  });
}

/** The tag that was pushed or moved last; those without a time come before all others. */
export function newestTagOf({ first, tags }: TaggedImage): Tag {
  return tags.reduce((newest, tag) => ((tag.startedAt ?? 0) > (newest.startedAt ?? 0) ? tag : newest), first);
}
