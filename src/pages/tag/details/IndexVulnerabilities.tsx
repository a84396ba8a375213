import { Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQueries } from '@tanstack/react-query';
import { platformText } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import { rollUpScans } from '@/domain/scan-rollup';
import { describeScan } from '@/domain/scan-text';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { manifestQueries } from '@/queries/manifests.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/ui/InlineError';
import type { TagChild } from '../selected-manifest';

interface IndexVulnerabilitiesProps {
  repository: RepositoryName;
  tagName: string;
  /** The platforms that this registry holds. */
  images: readonly TagChild[];
}

/** The worst finding of each platform, and how many platforms have a result at all. */
export function IndexVulnerabilities({ repository, tagName, images }: IndexVulnerabilitiesProps) {
  const scans = useQueries({ queries: images.map(({ digest }) => manifestQueries.scanSummary(repository, digest)) });
  const { scannedCount, total } = rollUpScans(scans.map(({ data }) => data));
  return (
    <>
      <ul role="list" className="app-platform-scans">
        {images.map(({ digest, platform }, position) => {
          const scan = scans[position];
          const result = scan?.data === undefined ? null : describeScan(scan.data);
          return (
            <li key={digest}>
              <AppLink to={paths.tag(repository, tagName, { digest })}>
                {platform === null ? 'Unknown platform' : platformText(platform)}
              </AppLink>{' '}
              {result === null && scan?.isError !== true && (
                <Skeleton width="6rem" screenreaderText="Loading vulnerabilities" />
              )}
              {result === null && scan?.isError === true && (
                <InlineError
                  title="Unable to get security details"
                  reason={explainError(scan.error)}
                  onRetry={() => void scan.refetch()}
                />
              )}
              {result?.kind === 'none' && <CheckCircleIcon className="app-scan-none" aria-hidden />}
              {result !== null && result.severity !== null && <SeverityIcon severity={result.severity} />}{' '}
              {result?.text}
            </li>
          );
        })}
      </ul>
      <small className="app-subtle">
        {scannedCount} of {total} scanned
      </small>
    </>
  );
}
