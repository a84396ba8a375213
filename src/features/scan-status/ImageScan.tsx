import { Button, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { ScanResult } from './ScanResult';
import styles from './scan-status.module.css';

interface ImageScanProps {
  repository: RepositoryName;
  digest: string;
  to: string;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
  /** The worst severity alone; the others are in the tip. */
  isShort?: boolean;
}

/** The scan of one image. It fails alone: what goes wrong stays in its cell, with a way to try again. */
export function ImageScan({ repository, digest, to, isWanted, isShort }: ImageScanProps) {
  // Without `subscribed` a request under way would go on for a row that has left the screen.
  const scan = useQuery({
    ...manifestQueries.scanSummary(repository, digest),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (scan.data !== undefined) return <ScanResult scan={scan.data} to={to} isShort={isShort} />;
  if (scan.isError) {
    return (
      <span
        className={classNames(styles.scan, typography.danger, typography.small)}
        data-tip={explainError(scan.error)}
      >
        Unable to get security details
        <Button
          variant="link"
          isInline
          size="sm"
          onClick={() => void scan.refetch()}
          aria-label="Retry security details"
        >
          Retry
        </Button>
      </span>
    );
  }
  return <Skeleton width="70%" screenreaderText="Loading security details" />;
}
