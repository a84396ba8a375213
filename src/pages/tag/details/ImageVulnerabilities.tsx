import { Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQuery } from '@tanstack/react-query';
import { entryAddress } from '@/domain/image/platforms/platforms';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { describeScan, explainScan } from '@/domain/scan/scan-text';
import { totalFindings } from '@/domain/scan/severity';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { SeverityList } from '@/features/scan-status/SeverityList';

interface ImageVulnerabilitiesProps {
  repository: RepositoryName;
  tagName: string;
  /** The image, and where it stands in an index. */
  image: { digest: string; ambiguousPlatform?: string };
}

/** All severities that the scan of one image found, or the state of the scan. */
export function ImageVulnerabilities({ repository, tagName, image }: ImageVulnerabilitiesProps) {
  const scan = useQuery(manifestQueries.scanSummary(repository, image.digest));
  if (scan.data === undefined) {
    return scan.isError ? (
      <InlineError title="Unable to get security details" error={scan.error} onRetry={() => void scan.refetch()} />
    ) : (
      <Skeleton width="10rem" screenreaderText="Loading vulnerabilities" />
    );
  }
  const { kind, text } = describeScan(scan.data);
  const report = paths.tag(repository, tagName, { tab: 'securityreport', ...entryAddress(image) });
  if (kind === 'none') {
    return (
      <AppLink to={report}>
        <CheckCircleIcon className={typography.success} aria-hidden /> {text}
      </AppLink>
    );
  }
  if (kind !== 'findings') {
    return (
      <>
        {text} <small className={typography.subtle}>{explainScan(scan.data)}</small>
      </>
    );
  }
  const { counts, fixableCount } = scan.data;
  return (
    <>
      <AppLink to={report}>
        <SeverityList counts={counts} />
      </AppLink>
      <small className={typography.subtle}>
        {formatNumber(fixableCount)} of {formatNumber(totalFindings(counts))} have a fix
      </small>
    </>
  );
}
