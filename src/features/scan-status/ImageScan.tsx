import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { NotLoaded } from '@/ui/NotLoaded';
import { ScanResult } from './ScanResult';

interface ImageScanProps {
  repository: RepositoryName;
  digest: string;
  to: string;
  /** What is scanned, for the names of link and button. */
  of: string;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
  /** Without the word for the severity. */
  isShort?: boolean;
}

/** The scan of one image. It fails alone: what goes wrong stays in its cell, with a way to try again. */
export function ImageScan({ repository, digest, to, of, isWanted, isShort }: ImageScanProps) {
  // Without `subscribed` a request under way would go on for a row that has left the screen.
  const scan = useQuery({
    ...manifestQueries.scanSummary(repository, digest),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (scan.data !== undefined) return <ScanResult scan={scan.data} to={to} of={of} isShort={isShort} />;
  if (scan.isError) {
    return (
      <NotLoaded
        what={`security details of ${of}`}
        reason={`Unable to get security details. ${explainError(scan.error)}`}
        onRetry={() => void scan.refetch()}
      />
    );
  }
  return <Skeleton width="70%" screenreaderText="Loading security details" />;
}
