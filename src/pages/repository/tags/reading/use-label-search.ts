import { useDeferredValue, useMemo } from 'react';
import type { Label } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { compileTagSearch } from '@/domain/tags/tag-search';
import type { KnownImages } from '@/queries/images/known-images';
import { useManyReading } from '@/queries/many/use-many-reading';
import { searchableImages, type EstimatedNames } from '../derive-rows';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';
import { namedReading, type NamedReading } from '@/features/reading/named-reading';

interface LabelSearch {
  labelsOf(digest: string): readonly Label[] | undefined;
  reading: NamedReading;
}

/**
 * The labels that a search in labels needs: of each image once, and of those alone that the filters leave. Null for every
 * other search, which asks for none. Updates follow what the person does, because each of them searches all tags.
 *
 * @param settled what had been typed when the person paused last: the first key asks for nothing
 */
export function useLabelSearch(
  repository: RepositoryName,
  { tags, isComplete }: LoadedTags,
  { search, searchIn, isRegex, filters, showsSignatures }: TagsViewState,
  settled: string,
  knownImages: () => KnownImages,
  estimated: EstimatedNames,
): LabelSearch | null {
  const isActive = (text: string) =>
    searchIn === 'label' && compileTagSearch({ text, field: searchIn, isRegex }).isActive;
  const isSearched = isActive(search);
  const isWanted = isSearched && isActive(settled);
  const digests = useMemo(
    () =>
      isWanted
        ? searchableImages(tags, { filters, showsSignatures }, knownImages(), { isListComplete: isComplete, estimated })
        : null,
    [isWanted, tags, isComplete, estimated, filters, showsSignatures, knownImages],
  );
  const {
    reading: newest,
    readAll,
    halt,
    retry,
  } = useManyReading('labels', repository, digests, [...filters, showsSignatures].join(' '));
  const reading = useDeferredValue(newest);
  // The rows may lag behind the newest answers; the search is not finished then.
  const isReading = newest.isReading || reading.isReading || !isWanted;
  return useMemo(() => {
    if (!isSearched) return null;
    const named = namedReading('Labels', 'image', { ...reading, isReading }, { readAll, halt, retry });
    return { labelsOf: reading.valueOf, reading: named };
  }, [isSearched, reading, isReading, readAll, halt, retry]);
}
