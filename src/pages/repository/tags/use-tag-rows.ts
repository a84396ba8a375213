import { useDeferredValue, useMemo } from 'react';
import type { Label, PullStatistics } from '@/domain/image/manifest';
import type { Tag } from '@/domain/tags/tag';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import { compileTagSearch } from '@/domain/tags/tag-search';
import type { KnownImages } from '@/queries/images/known-images';
import { useUsableText } from '@/ui/search/use-usable-text';
import type { ColumnChoice } from './columns/choice/use-tag-columns';
import { deriveRows, sortTags, steadyRows, type DerivedRows, type EstimatedNames } from './derive-rows';
import type { TagsRisk } from './risk/tags-risk';
import { isServerOrder, type TagsViewState } from './tags-view-state';
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
  /** The first image whose labels are still to come. */
  awaited: string | undefined;
  /** Of an order or a filter by pulls. */
  pullsOf?(tagName: string): PullStatistics | undefined;
  /** Of an order or a filter by priority. */
  risk: TagsRisk | null;
  choice: Pick<ColumnChoice, 'columns'>;
}

interface TagRows {
  derived: DerivedRows;
  /** In order. */
  rows: readonly Tag[];
  /** Whether a search or a filter leaves tags out. */
  isNarrowed: boolean;
}

const unknownRisk = () => undefined;

/** The rows of the table. Typing and paging stay quick with 10,000 tags: the rows follow when they are computed. */
export function useTagRows(input: TagRowsInput): TagRows {
  const { loaded, view, inAddress, knownImages, estimated, labelsOf, awaited, pullsOf, risk, choice } = input;
  const { tags, isComplete: isListComplete } = loaded;
  const { search: typed, searchIn, isRegex, filters, sort, showsSignatures, page, perPage } = useDeferredValue(view);
  const isUsable = compileTagSearch({ text: typed, field: searchIn, isRegex }).error === null;
  const search = useUsableText(typed, inAddress.search, isUsable);
  // While it is on the way no tag passes, rather than all of them at first.
  const known = risk === null ? unknownRisk : risk.riskOf;
  const filteredRisk = filters.some(isPriorityFilter) ? known : undefined;
  const sortedRisk = sort.by === 'security' ? known : undefined;
  const compare = choice.columns.find(({ key }) => key === sort.by)?.compare;
  const derived = useMemo(
    () =>
      deriveRows(tags, { search, searchIn, isRegex, filters, showsSignatures }, knownImages(), {
        labelsOf,
        pullsOf,
        isListComplete,
        estimated,
        riskOf: filteredRisk,
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
      filteredRisk,
    ],
  );
  const rows = useMemo(
    () => sortTags(derived.rows, sort, compare, knownImages(), { pullsOf, riskOf: sortedRisk }),
    [derived.rows, sort, compare, knownImages, pullsOf, sortedRisk],
  );
  const isFilling = awaited !== undefined && page === 1 && isServerOrder(sort);
  const steady = useMemo(
    () => (isFilling ? steadyRows(rows, tags, awaited, perPage) : rows),
    [isFilling, rows, tags, awaited, perPage],
  );
  return { derived, rows: steady, isNarrowed: search !== '' || filters.length > 0 };
}
