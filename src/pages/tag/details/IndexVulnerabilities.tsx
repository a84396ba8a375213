import { Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQueries } from '@tanstack/react-query';
import { platformText } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import type { ScanSummary } from '@/domain/scan';
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
  /** All platforms, also those that this registry does not hold. */
  platforms: readonly TagChild[];
}

/** The worst finding of each platform, and how many platforms have a result at all. */
export function IndexVulnerabilities({ repository, tagName, platforms }: IndexVulnerabilitiesProps) {
  const scans = useQueries({
    queries: platforms.map(({ digest, isPresent }) => ({
      ...manifestQueries.scanSummary(repository, digest),
      enabled: isPresent,
    })),
  });
  const { scannedCount, total } = rollUpScans(scans.map(({ data }) => data));
  return (
    <>
      <ul role="list" className="app-platform-scans">
        {platforms.map(({ digest, platform, isPresent }, position) => {
          const text = platform === null ? 'Unknown platform' : platformText(platform);
          if (!isPresent) {
            return (
              <li key={digest} className="app-subtle">
                <span className="app-platform-name">{text}</span> not present locally
              </li>
            );
          }
          const scan = scans[position];
          return (
            <li key={digest}>
              <AppLink to={paths.tag(repository, tagName, { digest })} className="app-platform-name">
                {text}
              </AppLink>
              {scan?.data !== undefined && (
                <PlatformResult
                  scan={scan.data}
                  to={paths.tag(repository, tagName, { tab: 'securityreport', digest })}
                />
              )}
              {scan?.isPending === true && <Skeleton width="6rem" screenreaderText="Loading vulnerabilities" />}
              {scan?.data === undefined && scan?.isError === true && (
                <InlineError
                  title="Unable to get security details"
                  reason={explainError(scan.error)}
                  onRetry={() => void scan.refetch()}
                />
              )}
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

/** The worst that was found on one platform, or the state of its scan. */
function PlatformResult({ scan, to }: { scan: ScanSummary; to: string }) {
  const { kind, text, severity } = describeScan(scan);
  return (
    <AppLink to={to}>
      {kind === 'none' && <CheckCircleIcon className="app-scan-none" aria-hidden />}
      {severity !== null && <SeverityIcon severity={severity} />} {text}
    </AppLink>
  );
}
