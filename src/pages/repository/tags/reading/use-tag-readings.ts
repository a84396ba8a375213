import type { RepositoryName } from '@/domain/repository/repository';
import type { KnownImages } from '@/queries/images/known-images';
import type { EstimatedNames } from '../derive-rows';
import { useTagsRisk } from '../risk/use-tags-risk';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';
import { useLabelSearch } from './use-label-search';
import { usePulls } from './use-pulls';

/** What the rows need beyond the list of tags, as far as it is read. */
export function useTagReadings(
  repository: RepositoryName,
  loaded: LoadedTags,
  view: TagsViewState,
  settled: string,
  knownImages: () => KnownImages,
  { estimated, isEstimating }: { estimated: EstimatedNames; isEstimating: boolean },
) {
  const labels = useLabelSearch(repository, loaded, view, settled, knownImages, estimated);
  const pulls = usePulls(repository, loaded, view, knownImages, estimated);
  const { risk, isAwaited, reader } = useTagsRisk({ repository, loaded, view, knownImages, estimated });
  const readings = [...[labels, pulls].flatMap((detail) => detail?.reading ?? []), ...(risk?.readings ?? [])];
  return {
    labelsOf: labels?.labelsOf,
    /** The first image whose labels are still to come. */
    awaited: labels?.reading.awaited,
    pullsOf: pulls?.pullsOf,
    risk,
    reader,
    readings,
    estimated,
    isReading: isEstimating || isAwaited || readings.some(({ isReading }) => isReading),
  };
}
