import { useDeferredValue, useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { compileTagSearch } from '@/domain/tags/tag-search';
import type { KnownImages } from '@/queries/images/known-images';
import type { LabelReading } from '@/queries/labels/label-reading';
import { useLabelReading } from '@/queries/labels/use-label-reading';
import { searchableImages } from '../derive-rows';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';

export interface LabelSearch extends LabelReading {
  readAll(): void;
  retry(): void;
}

/**
 * The labels that a search in labels needs: of each image once, and of those alone that the filters leave. Null for every
 * other search, which asks for none. Updates follow what the person does, because each of them searches all tags.
 *
 * @param settled what had been typed when the person paused last: the first key asks for nothing
 */
export function useLabelSearch(
  repository: RepositoryName,
  { tags }: LoadedTags,
  { search, searchIn, isRegex, filters, showsSignatures }: TagsViewState,
  settled: string,
  knownImages: () => KnownImages,
): LabelSearch | null {
  const isActive = (text: string) =>
    searchIn === 'label' && compileTagSearch({ text, field: searchIn, isRegex }).isActive;
  const isSearched = isActive(search);
  const isWanted = isSearched && isActive(settled);
  const digests = useMemo(
    () => (isWanted ? searchableImages(tags, { filters, showsSignatures }, knownImages()) : null),
    [isWanted, tags, filters, showsSignatures, knownImages],
  );
  const scope = [...filters, showsSignatures].join(' ');
  const { reading: newest, readAll, retry } = useLabelReading(repository, digests, scope);
  const reading = useDeferredValue(newest);
  // The rows may lag behind the newest answers; the search is not finished then.
  const isReading = newest.isReading || reading.isReading || !isWanted;
  return useMemo(
    () => (isSearched ? { ...reading, isReading, readAll, retry } : null),
    [isSearched, reading, isReading, readAll, retry],
  );
}
