import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shortDigest } from '@/domain/image/digest';
import type { ArtifactLayer, ArtifactManifest, AttachedArtifact } from '@/domain/referrers/artifact';
import { explainError, RequestError } from '@/domain/registry/request-failure';
import { formatBytes } from '@/domain/text/byte-size';
import { ErrorState } from '@/features/failure/ErrorState';
import { referrerQueries } from '@/queries/images/referrers.queries';
import { useViewState } from '@/routing/view-state';
import { EmptyView } from '@/ui/EmptyView';
import type { TagTabProps } from '../../tag-tabs';
import { referrersViewState } from '../referrers-view-state';
import { PartChoice } from './PartChoice';
import { ReadContent } from './ReadContent';

interface ArtifactContentsProps extends TagTabProps {
  artifact: AttachedArtifact;
  manifest: ArtifactManifest;
  /** Stands below once the contents are there. */
  children: ReactNode;
}

/** What is in an artifact, one part at a time. */
export function ArtifactContents({ manifest, ...props }: ArtifactContentsProps) {
  const [{ part }, changeView] = useViewState(referrersViewState);
  const { layers } = manifest;
  const layer = layers[part - 1] ?? layers[0];
  if (layer === undefined) {
    return (
      <>
        <EmptyView kind="nothing" title="Nothing is in it">
          Its manifest lists no content.
        </EmptyView>
        {props.children}
      </>
    );
  }
  const { kind } = props.artifact;
  return (
    <>
      {layers.length > 1 && (
        <PartChoice
          layers={layers}
          chosen={layers.indexOf(layer) + 1}
          onChoose={(next) => changeView({ part: next })}
        />
      )}
      {kind === 'other' || kind === 'model-card' ? (
        <>
          <p>{`${layer.mediaType || 'Content'}, ${formatBytes(layer.sizeBytes)}, ${shortDigest(layer.digest)}: not shown here. The command below fetches it.`}</p>
          {props.children}
        </>
      ) : (
        <ArtifactPart key={layer.digest} {...props} layer={layer} />
      )}
    </>
  );
}

/** Quay sends browsers to its storage for blobs, unless it is set to pass them on itself. */
const elsewhere = 'It may keep contents in a storage that does not answer this website. The command below fetches it.';

function ArtifactPart({
  layer,
  children,
  ...props
}: Omit<ArtifactContentsProps, 'manifest'> & { layer: ArtifactLayer }) {
  const content = useQuery(referrerQueries.content(props.repository, layer));
  if (content.isError) {
    return (
      <>
        <ErrorState
          title="What is in it could not be read"
          error={content.error}
          onRetry={() => void content.refetch()}
          headingLevel="h3"
        >
          {explainError(content.error)}
          {content.error instanceof RequestError && content.error.kind === 'network' && ` ${elsewhere}`}
        </ErrorState>
        {children}
      </>
    );
  }
  if (content.data === undefined) return <Skeleton height="12rem" screenreaderText="Reading" />;
  return (
    <>
      <ReadContent {...props} layer={layer} reading={content.data} />
      {children}
    </>
  );
}
