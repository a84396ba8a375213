import { Skeleton } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { useQueries, useQuery } from '@tanstack/react-query';
import { distinctImages, entryAddress, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { ScanSummary } from '@/domain/scan/scan';
import { rollUpScans } from '@/domain/scan/scan-rollup';
import { describeScan } from '@/domain/scan/scan-text';
import type { Tag } from '@/domain/tags/tag';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { useMissingWords } from '@/queries/images/use-missing-words';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import styles from './details.module.css';

interface IndexVulnerabilitiesProps {
  repository: RepositoryName;
  tag: Tag;
  /** All platforms, also those that this registry does not hold. */
  platforms: readonly IndexEntry[];
}

/** The worst finding of each platform, and how many platforms have a result at all. */
export function IndexVulnerabilities({ repository, tag, platforms }: IndexVulnerabilitiesProps) {
  const images = distinctImages(platforms);
  const { where } = useMissingWords(
    repository,
    platforms.some(({ isPresent }) => !isPresent),
  );
  const scans = useQueries({
    queries: images.map(({ digest, kind, isPresent }) => ({
      ...manifestQueries.scanSummary(repository, digest),
      enabled: kind === 'image' && isPresent,
    })),
  });
  // The page itself asks for it.
  const index = useQuery({ ...manifestQueries.index(repository, tag), enabled: false });
  if (platforms.length === 0) {
    if (index.isPending) return <Skeleton width="8rem" screenreaderText="Loading vulnerabilities" />;
    return <span className={typography.subtle}>{index.isError ? 'Unknown' : 'No platforms'}</span>;
  }
  const { scannedCount, total } = rollUpScans(scans.map(({ data }) => data));
  return (
    <>
      <ul role="list">
        {platforms.map((platform) => {
          const { id, kind, name, isPresent } = platform;
          if (!isPresent || kind === 'index') {
            return (
              <li key={id} className={classNames(layout.row, typography.subtle)}>
                <span className={styles.platform}>{name}</span>{' '}
                {isPresent ? 'its images are not known' : where.toLowerCase()}
              </li>
            );
          }
          const scan = scans[images.findIndex(({ digest }) => digest === platform.digest)];
          return (
            <li key={id} className={layout.row}>
              <AppLink to={paths.tag(repository, tag.name, entryAddress(platform))} className={styles.platform}>
                {name}
              </AppLink>
              {scan?.data !== undefined && (
                <PlatformResult
                  scan={scan.data}
                  to={paths.tag(repository, tag.name, { tab: 'securityreport', ...entryAddress(platform) })}
                />
              )}
              {scan?.isPending === true && <Skeleton width="6rem" screenreaderText="Loading vulnerabilities" />}
              {scan?.data === undefined && scan?.isError === true && (
                <InlineError
                  title="Unable to get security details"
                  error={scan.error}
                  onRetry={() => void scan.refetch()}
                />
              )}
            </li>
          );
        })}
      </ul>
      <small className={typography.subtle}>
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
      {kind === 'none' && <CheckCircleIcon className={typography.success} aria-hidden />}
      {severity !== null && <SeverityIcon severity={severity} />} {text}
    </AppLink>
  );
}
