import { Skeleton } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { shortDigest } from '@/domain/digest';
import { platformText } from '@/domain/platform';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import type { ScanSummary } from '@/domain/scan';
import { hasScanResult } from '@/domain/scan-text';
import { ScanResult } from '@/features/scan-status/ScanResult';
import { AppLink } from '@/routing/AppLink';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { InlineError } from '@/ui/InlineError';
import type { TagChild } from '../selected-manifest';
import { platformScanColumns } from './platform-scan-columns';
import { ScanCountCells } from './ScanCountCells';
import { usePlatformAddress } from './use-platform-address';

interface PlatformScanRowProps {
  repository: RepositoryName;
  tagName: string;
  child: TagChild;
  /** Undefined where nothing is asked: a child that is missing or is no image. */
  scan: UseQueryResult<ScanSummary> | undefined;
}

/** Columns that a line takes which has no counts to show. */
const wide = platformScanColumns.length - 1;

/** One child of an index with what its scan found, or why there is nothing. */
export function PlatformScanRow({ repository, tagName, child, scan }: PlatformScanRowProps) {
  const { digest, platform, isAttestation, isPresent } = child;
  const to = usePlatformAddress(repository, tagName)(digest);
  const name = isAttestation
    ? `Attestation ${shortDigest(digest)}`
    : platform === null
      ? `Unknown platform ${shortDigest(digest)}`
      : platformText(platform);
  const isScanned = scan?.data !== undefined && hasScanResult(scan.data);
  return (
    <RowGroup>
      <Row>
        <Cell dataLabel="Platform">{isPresent ? <AppLink to={to}>{name}</AppLink> : name}</Cell>
        {isScanned && scan.data !== undefined ? (
          <>
            <Cell dataLabel="Security scan">
              <ScanResult scan={scan.data} to={to} />
            </Cell>
            <ScanCountCells {...scan.data} />
          </>
        ) : (
          <Cell dataLabel="Security scan" colSpan={wide}>
            <WithoutCounts child={child} scan={scan} to={to} />
          </Cell>
        )}
      </Row>
    </RowGroup>
  );
}

function WithoutCounts({ child, scan, to }: Pick<PlatformScanRowProps, 'child' | 'scan'> & { to: string }) {
  if (child.isAttestation) {
    return <span className="app-subtle">Describes another image, and is not scanned itself</span>;
  }
  if (!child.isPresent) {
    return <span className="app-subtle">Not present locally; it will be pulled on first access</span>;
  }
  if (scan?.data !== undefined) return <ScanResult scan={scan.data} to={to} />;
  if (scan?.isError === true) {
    return (
      <InlineError
        title="Unable to get security details"
        reason={explainError(scan.error)}
        onRetry={() => void scan.refetch()}
      />
    );
  }
  return <Skeleton width="10rem" screenreaderText="Loading security details" />;
}
