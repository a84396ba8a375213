import { Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQueries } from '@tanstack/react-query';
import { RequestError } from '@/domain/registry/request-failure';
import type { SeverityCounts } from '@/domain/scan/scan';
import { rollUpScans } from '@/domain/scan/scan-rollup';
import { describeScan } from '@/domain/scan/scan-text';
import { totalFindings } from '@/domain/scan/severity';
import { SeverityList } from '@/features/scan-status/SeverityList';
import { InlineError } from '@/features/failure/InlineError';
import { failedQueries } from '@/queries/failed-queries';
import { manifestQueries } from '@/queries/images/manifests.queries';
import typography from '@/ui/styles/typography.module.css';
import { useImageChildren, type HistoricImage } from './use-image-children';

/** What the scanner says of an image now; it keeps the reports of images without a tag. */
export function ImageFindings(image: HistoricImage) {
  const { repository } = image;
  const { digests, isPending } = useImageChildren(image);
  const scans = useQueries({ queries: digests.map((digest) => manifestQueries.scanSummary(repository, digest)) });
  if (isPending) return <Skeleton width="70%" screenreaderText="Loading vulnerabilities" />;
  const [first] = scans;
  if (first === undefined) return <span className={typography.subtle}>Not known any more</span>;
  const known = scans.map(({ data }) => data);
  const failed = failedQueries(scans);
  if (known.every((scan) => scan === undefined)) {
    if (failed === null) return <Skeleton width="70%" screenreaderText="Loading vulnerabilities" />;
    if (failed.error instanceof RequestError && failed.error.kind === 'not-found') {
      return <span className={typography.subtle}>The registry does not know this image any more</span>;
    }
    return <InlineError title="Unable to get security details." error={failed.error} onRetry={failed.retry} />;
  }
  const { counts, scannedCount, total } = rollUpScans(known);
  const [only] = known;
  if (total === 1 && only !== undefined) {
    const { kind, text } = describeScan(only);
    if (kind !== 'findings') {
      return (
        <>
          {kind === 'none' && <CheckCircleIcon className={typography.success} aria-hidden />} {text}
        </>
      );
    }
  }
  return (
    <>
      <FindingCounts counts={counts} isComplete={scannedCount > 0} />
      {total > 1 && <small className={typography.subtle}>{` ${scannedCount} of ${total} scanned`}</small>}
    </>
  );
}

function FindingCounts({ counts, isComplete }: { counts: SeverityCounts; isComplete: boolean }) {
  if (totalFindings(counts) === 0) return isComplete ? 'None Detected' : 'Not scanned';
  return <SeverityList counts={counts} />;
}
