import { useDeferredValue, useMemo } from 'react';
import type { Label, PullStatistics } from '@/domain/image/manifest';
import type { Tag } from '@/domain/tags/tag';
import { compileTagSearch } from '@/domain/tags/tag-search';
import type { KnownImages } from '@/queries/images/known-images';
import { useUsableText } from '@/ui/use-usable-text';
import { tagColumns } from './columns/tag-columns';
import { deriveRows, sortTags, type DerivedRows, type EstimatedNames } from './derive-rows';
import type { TagsViewState } from './tags-view-state';
import type { LoadedTags } from './use-tags';

interface TagRowsInput {
  loaded: Pick<LoadedTags, 'tags' | 'isComplete'>;
  view: TagsViewState;
  /** With what had been typed when the person paused last. */
  inAddress: Pick<TagsViewState, 'search'>;
  knownImages(): KnownImages;
  estimated: EstimatedNames;
  /** Of a search in labels. */
  labelsOf?(digest: string): readonly Label[] | undefined;
  /** Of an order or a filter by pulls. */
  pullsOf?(tagName: string): PullStatistics | undefined;
}

interface TagRows {
  derived: DerivedRows;
  /** In order. */
  rows: readonly Tag[];
  /** Whether a search or a filter leaves tags out. */
  isNarrowed: boolean;
}

/** The rows of the table. Typing and paging stay quick with 10,000 tags: the rows follow when they are computed. */
export function useTagRows({
  loaded,
  view,
  inAddress,
  knownImages,
  estimated,
  labelsOf,
  pullsOf,
}: TagRowsInput): TagRows {
  const { tags, isComplete: isListComplete } = loaded;
  const { search: typed, searchIn, isRegex, filters, sort, showsSignatures } = useDeferredValue(view);
  const isUsable = compileTagSearch({ text: typed, field: searchIn, isRegex }).error === null;
  const search = useUsableText(typed, inAddress.search, isUsable);
  const derived = useMemo(
    () =>
      deriveRows(tags, { search, searchIn, isRegex, filters, showsSignatures }, knownImages(), {
        labelsOf,
        pullsOf,
        isListComplete,
        estimated,
      }),
    [
      tags,
      isListComplete,
      estimated,
      search,
      searchIn,
      isRegex,
      filters,
      showsSignatures,
      knownImages,
      labelsOf,
      pullsOf,
    ],
  );
  const rows = useMemo(
    () => sortTags(derived.rows, sort, tagColumns.find(({ key }) => key === sort.by)?.compare, knownImages(), pullsOf),
    [derived.rows, sort, knownImages, pullsOf],
  );
  return { derived, rows, isNarrowed: search !== '' || filters.length > 0 };
}
