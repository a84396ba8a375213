import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { explainError } from '@/domain/request-failure';
import { manifestQueries } from '@/queries/manifests.queries';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/ui/ErrorState';
import type { TagTabProps } from '../tag-tabs';
import { LayerList } from './LayerList';
import './layers.css';
import { PlatformChoice } from './PlatformChoice';

/** The steps an image was built in, newest first. */
export function LayersTab({ repository, tag, selected, platforms }: TagTabProps) {
  const isHeld = selected.child?.isPresent ?? true;
  const manifest = useQuery({
    ...manifestQueries.detail(repository, selected.digest),
    enabled: isHeld && !selected.isIndex,
  });
  if (selected.isIndex) return <PlatformChoice repository={repository} tagName={tag.name} platforms={platforms} />;
  if (!isHeld) {
    return (
      <EmptyView kind="nothing" title="This platform is not present locally">
        It will be pulled on first access; until then its layers are not known.
      </EmptyView>
    );
  }
  if (manifest.data !== undefined) {
    return (
      <LayerList
        layers={manifest.data.layers}
        totalBytes={manifest.data.sizeBytes}
        malformed={manifest.data.malformed}
      />
    );
  }
  if (manifest.isError) {
    return (
      <ErrorState title="Failed to load layers" onRetry={() => void manifest.refetch()}>
        {explainError(manifest.error)}
      </ErrorState>
    );
  }
  return <Skeleton height="16rem" screenreaderText="Loading layers..." />;
}
