import { Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { distinctImages, entryAddress, heldImages } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { indexScan } from '@/domain/scan/index-scan';
import type { ScanSummary } from '@/domain/scan/scan';
import { worstSeverity } from '@/domain/scan/severity';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { ScanResult } from '@/features/scan-status/ScanResult';
import { failedQueries } from '@/queries/failed-queries';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { paths } from '@/routing/paths';
import { NotLoaded } from '@/ui/NotLoaded';
import typography from '@/ui/styles/typography.module.css';
import { usePlatforms } from './use-platforms';

interface IndexScanCellProps {
  repository: RepositoryName;
  tag: Tag;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
  /** There is room for the shortest form only. */
  isShort: boolean;
}

/** The worst over an index's platforms; how many of them are scanned, until all are. */
export function IndexScanCell({ repository, tag, isWanted, isShort }: IndexScanCellProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  const images = distinctImages(platforms);
  const held = heldImages(platforms);
  const scans = useQueries({
    queries: held.map(({ digest }) => ({ ...manifestQueries.scanSummary(repository, digest), enabled: isWanted })),
    subscribed: isWanted,
  });
  const failed = failedQueries([index, ...scans]);
  const result = indexScan(images.map((image) => scans[held.indexOf(image)]?.data));
  const isKnown = index.data !== undefined && (result.kind !== 'unknown' || scans.length === 0);
  if (!isKnown) {
    if (failed === null || failed.count < scans.length) {
      return <Skeleton width="70%" screenreaderText="Loading security details" />;
    }
    return (
      <NotLoaded
        what={`security details of ${tag.name}`}
        reason={`Unable to get security details. ${explainError(failed.error)}`}
        onRetry={failed.retry}
      />
    );
  }
  switch (result.kind) {
    case 'none':
      return <span className={typography.subtle}>No platforms</span>;
    case 'unknown':
      return <Progress scannedCount={0} total={images.length} isShort={isShort} />;
    case 'all':
      return <ScanResult scan={result.scan} {...linkOf(result)} isShort={isShort} />;
    case 'some': {
      const progress = <Progress {...result} isShort={isShort} />;
      if (result.worst === null) return progress;
      return <ScanResult scan={result.worst.scan} {...linkOf(result.worst)} isShort progress={progress} />;
    }
  }

  /** The worst platform's report has these numbers; if nothing was found, the list of all platforms says it of each. */
  function linkOf({ scan, at }: { scan: ScanSummary; at: number }) {
    const image = worstSeverity(scan.counts) === null ? undefined : images[at];
    const address = image === undefined ? { digest: tag.manifestDigest } : entryAddress(image);
    return {
      to: paths.tag(repository, tag.name, { tab: 'securityreport', ...address }),
      of: tag.name,
      note:
        image === undefined || images.length === 1
          ? undefined
          : `worst of ${countOf(images.length, 'platform')}: ${image.name}`,
    };
  }
}

interface ProgressProps {
  scannedCount: number;
  total: number;
  isShort: boolean;
}

function Progress({ scannedCount, total, isShort }: ProgressProps) {
  return (
    <span className={typography.subtle} data-tip="Platforms with a result of the scan">
      {`${scannedCount} of ${total}`}
      <span className={isShort ? 'pf-v6-screen-reader' : undefined}> scanned</span>
    </span>
  );
}
