import { useMemo } from 'react';
import { entriesOf, heldImages } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { isPriorityFilter } from '@/domain/tags/tag-filters';
import { namedReading, type NamedReading } from '@/features/reading/named-reading';
import type { KnownImages } from '@/queries/images/known-images';
import type { Reading } from '@/queries/many/reading';
import { useManyReading, type FollowedReading } from '@/queries/many/use-many-reading';
import { deriveRows, type EstimatedNames } from '../derive-rows';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';

export interface ScansInput {
  repository: RepositoryName;
  loaded: Pick<LoadedTags, 'tags' | 'isComplete'>;
  view: TagsViewState;
  knownImages(): KnownImages;
  estimated: EstimatedNames;
}

const noReadings: readonly NamedReading[] = [];

/**
 * Reads the scans that a filter by priority needs: of the tags that the other filters leave, and of the platforms of those
 * that are indexes, which are read first. Empty without such a filter, and without risk data.
 */
export function useScans(
  { repository, loaded, view, knownImages, estimated }: ScansInput,
  hasRiskData: boolean,
): readonly NamedReading[] {
  const { tags, isComplete } = loaded;
  const { filters, showsSignatures } = view;
  const isWanted = hasRiskData && filters.some(isPriorityFilter);
  const candidates = useMemo(() => {
    if (!isWanted) return null;
    const others = filters.filter((filter) => !isPriorityFilter(filter));
    const all = { filters: others, showsSignatures, search: '', searchIn: 'tag' as const, isRegex: false };
    return deriveRows(tags, all, knownImages(), { isListComplete: isComplete, estimated }).rows;
  }, [isWanted, tags, isComplete, estimated, filters, showsSignatures, knownImages]);
  const indexes = useMemo(() => candidates && digestsOf(candidates.filter(({ isIndex }) => isIndex)), [candidates]);
  const scope = filters.join(' ');
  const { reading: readIndexes, ...ofIndexes } = useManyReading('indexes', repository, indexes, scope);

  const images = useMemo(() => {
    if (candidates === null) return null;
    const imagesOf = (tag: Tag) => {
      if (!tag.isIndex) return [tag.manifestDigest];
      const tree = readIndexes.valueOf(tag.manifestDigest);
      return tree === undefined ? [] : heldImages(entriesOf(tag, tree)).map(({ digest }) => digest);
    };
    return [...new Set(candidates.flatMap(imagesOf))];
  }, [candidates, readIndexes]);
  const { reading: readScans, ...ofScans } = useManyReading('scans', repository, images, scope);
  const platforms = useNamed('Platforms', readIndexes, ofIndexes);
  const scans = useNamed('Scans', readScans, ofScans);
  return useMemo(() => (isWanted ? [platforms, scans] : noReadings), [isWanted, platforms, scans]);
}

/** Keeps its identity until there is more. */
function useNamed(
  what: string,
  reading: Reading<unknown>,
  { readAll, halt, retry }: Omit<FollowedReading<unknown>, 'reading'>,
): NamedReading {
  return useMemo(
    () => namedReading(what, 'image', reading, { readAll, halt, retry }),
    [what, reading, readAll, halt, retry],
  );
}

function digestsOf(tags: readonly Tag[]): string[] {
  return [...new Set(tags.map(({ manifestDigest }) => manifestDigest))];
}
