import { Skeleton } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { entryAddress, isPlatform, type IndexEntry } from '@/domain/image/platforms';
import type { MissingWords } from '@/domain/image/missing-platform';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { ScanSummary } from '@/domain/scan/scan';
import { hasScanResult } from '@/domain/scan/scan-text';
import { ScanResult } from '@/features/scan-status/ScanResult';
import { AppLink } from '@/routing/AppLink';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { InlineError } from '@/ui/InlineError';
import { platformScanColumns } from './platform-scan-columns';
import { ScanCountCells } from './ScanCountCells';
import { usePlatformAddress } from './use-platform-address';

interface PlatformScanRowProps {
  repository: RepositoryName;
  tagName: string;
  child: IndexEntry;
  /** What is said of a platform that this registry does not hold. */
  words: MissingWords;
  /** Reads the index anew. */
  onRetryIndex(): void;
  /** Undefined where nothing is asked: a child that is missing or is no image. */
  scan: UseQueryResult<ScanSummary> | undefined;
}

/** Columns that a line takes which has no counts to show. */
const wide = platformScanColumns.length - 1;

/** One child of an index with what its scan found, or why there is nothing. */
export function PlatformScanRow({ repository, tagName, child, words, scan, onRetryIndex }: PlatformScanRowProps) {
  const { name, isPresent, kind } = child;
  const to = usePlatformAddress(repository, tagName)(entryAddress(child));
  const isScanned = scan?.data !== undefined && hasScanResult(scan.data);
  return (
    <RowGroup>
      <Row>
        <Cell dataLabel="Platform">{isPresent && kind !== 'index' ? <AppLink to={to}>{name}</AppLink> : name}</Cell>
        {isScanned && scan.data !== undefined ? (
          <>
            <Cell dataLabel="Security scan">
              <ScanResult scan={scan.data} to={to} />
            </Cell>
            <ScanCountCells {...scan.data} />
          </>
        ) : (
          <Cell dataLabel="Security scan" colSpan={wide}>
            <WithoutCounts child={child} words={words} scan={scan} to={to} onRetryIndex={onRetryIndex} />
          </Cell>
        )}
      </Row>
    </RowGroup>
  );
}

interface WithoutCountsProps extends Pick<PlatformScanRowProps, 'child' | 'words' | 'scan' | 'onRetryIndex'> {
  to: string;
}

function WithoutCounts({ child, words, scan, to, onRetryIndex }: WithoutCountsProps) {
  if (child.kind === 'attestation') {
    return <span className="app-subtle">Describes another image, and is not scanned itself</span>;
  }
  if (!isPlatform(child)) return <span className="app-subtle">Is no image to run, and does not count</span>;
  if (!child.isPresent) {
    return <span className="app-subtle">{`${words.where}. ${words.outlook}`.trimEnd()}</span>;
  }
  if (child.problem !== undefined)
    return <InlineError title="Its images are not known" reason={explainError(child.problem)} onRetry={onRetryIndex} />;
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
