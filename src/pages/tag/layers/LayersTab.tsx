import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { ErrorState } from '@/features/failure/ErrorState';
import { MissingPlatform } from '../MissingPlatform';
import type { TagTabProps } from '../tag-tabs';
import { LayerList } from './LayerList';
import { PlatformChoice } from './PlatformChoice';

/** The steps an image was built in, newest first. */
export function LayersTab({ repository, tag, selected }: TagTabProps) {
  const { isHeld } = selected;
  const manifest = useQuery({
    ...manifestQueries.image(repository, selected.digest),
    enabled: isHeld && !selected.isIndex,
  });
  if (selected.isIndex) return <PlatformChoice repository={repository} tagName={tag.name} entries={selected.entries} />;
  if (!isHeld) return <MissingPlatform repository={repository} consequence="its layers are not known" />;
  if (manifest.data !== undefined) {
    return (
      <LayerList
        // Of another image, what was shown is masked again.
        key={selected.digest}
        layers={manifest.data.layers}
        totalBytes={manifest.data.sizeBytes}
        malformed={manifest.data.malformed}
      />
    );
  }
  if (manifest.isError) {
    return <ErrorState title="Failed to load layers" error={manifest.error} onRetry={() => void manifest.refetch()} />;
  }
  return <Skeleton height="16rem" screenreaderText="Loading layers..." />;
}
