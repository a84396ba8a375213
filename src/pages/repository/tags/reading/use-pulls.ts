import { useDeferredValue, useMemo } from 'react';
import type { PullStatistics } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { isPullFilter } from '@/domain/tags/tag-filters';
import type { KnownImages } from '@/queries/images/known-images';
import { useManyReading } from '@/queries/many/use-many-reading';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { deriveRows, type EstimatedNames } from '../derive-rows';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';
import { namedReading, type NamedReading } from '@/features/reading/named-reading';

interface Pulls {
  pullsOf(tagName: string): PullStatistics | undefined;
  reading: NamedReading;
}

/**
 * The pulls that an order or a filter by them needs, of the tags that the other filters leave. Null if neither is asked for,
 * and if the registry counts no pulls.
 */
export function usePulls(
  repository: RepositoryName,
  { tags, isComplete }: LoadedTags,
  { filters, sort, showsSignatures }: TagsViewState,
  knownImages: () => KnownImages,
  estimated: EstimatedNames,
): Pulls | null {
  const { config } = useRegistryConfig();
  const isAsked = filters.some(isPullFilter) || sort.by === 'pulled' || sort.by === 'pulls';
  const isWanted = isAsked && config.features.imagePullStatistics;
  const names = useMemo(() => {
    if (!isWanted) return null;
    const others = filters.filter((filter) => !isPullFilter(filter));
    const view = { filters: others, showsSignatures, search: '', searchIn: 'tag' as const, isRegex: false };
    const details = { isListComplete: isComplete, estimated };
    return deriveRows(tags, view, knownImages(), details).rows.map(({ name }) => name);
  }, [isWanted, tags, isComplete, estimated, filters, showsSignatures, knownImages]);
  const { reading: newest, readAll, halt, retry } = useManyReading('pulls', repository, names, '');
  const reading = useDeferredValue(newest);
  const isReading = newest.isReading || reading.isReading;
  return useMemo(() => {
    if (!isWanted) return null;
    const named = namedReading('Pull counts', 'tag', { ...reading, isReading }, { readAll, halt, retry });
    return { pullsOf: reading.valueOf, reading: named };
  }, [isWanted, reading, isReading, readAll, halt, retry]);
}
