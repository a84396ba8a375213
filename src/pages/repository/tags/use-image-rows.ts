import { useMemo } from 'react';
import type { Tag } from '@/domain/tags/tag';
import { taggedImages, type TaggedImage } from '@/domain/image/tagged-images';
import type { PageRange } from '@/ui/paged-table/Pager';

interface ImageRows {
  /** What pages are made of: every tag, or the first tag of each image. */
  rows: readonly Tag[];
  /** The image of its first tag; null by tag. Keeps its identity while the rows do. */
  images: ReadonlyMap<Tag, TaggedImage> | null;
  /** All tags of these rows. */
  tagsOf(rows: readonly Tag[]): readonly Tag[];
  /** The tags that a page has, by their places among all; by tag the pager knows itself. */
  rangeOf(page: number, perPage: number): PageRange | undefined;
}

/** The rows of the table by tag, or by image: then the tags of an image are one row, where the first of them stands. */
export function useImageRows(tags: readonly Tag[], isByImage: boolean): ImageRows {
  return useMemo(() => {
    if (!isByImage) return { rows: tags, images: null, tagsOf: (rows) => rows, rangeOf: () => undefined };
    const images = new Map(taggedImages(tags).map((image) => [image.first, image]));
    const rows = [...images.keys()];
    const tagsOf = (some: readonly Tag[]) => some.flatMap((first) => images.get(first)?.tags ?? [first]);
    return {
      rows,
      images,
      tagsOf,
      rangeOf(page, perPage) {
        const before = tagsOf(rows.slice(0, (page - 1) * perPage)).length;
        const shown = tagsOf(rows.slice((page - 1) * perPage, page * perPage)).length;
        return { first: shown === 0 ? 0 : before + 1, last: before + shown, count: tags.length };
      },
    };
  }, [tags, isByImage]);
}
