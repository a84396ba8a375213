import { Content } from '@patternfly/react-core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/domain/intl-formatters';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import { rollUpScans, type ScanRollup } from '@/domain/scan-rollup';
import { totalFindings } from '@/domain/severity';
import type { Tag } from '@/domain/tag';
import { manifestQueries, untilScanned } from '@/queries/manifests.queries';
import { DataTable } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/ui/ErrorState';
import type { TagChild } from '../selected-manifest';
import { indexOrder, platformScanColumns } from './platform-scan-columns';
import { PlatformScanRow } from './PlatformScanRow';
import { PlatformTotalsRow } from './PlatformTotalsRow';
import { ReportSkeleton } from './ReportSkeleton';

interface PlatformScansProps {
  repository: RepositoryName;
  tag: Tag;
  /** Every child of the index, attestations and missing ones included. */
  platforms: readonly TagChild[];
}

const ignoreSort = () => undefined;
/** Stands for the last line of the table. */
const totals = null;
const isSortKey = (key: string): key is string => key !== '';

/** The reports of an index taken together: every platform with its counts, and the way to each report. */
export function PlatformScans({ repository, tag, platforms }: PlatformScansProps) {
  // The page itself asks for it. Asking here too would end its failure, which brought this summary up, and so on for ever.
  const index = useQuery({
    ...manifestQueries.detail(repository, tag.manifestDigest, { isIndex: true }),
    enabled: false,
  });
  const children = [
    ...platforms.filter((child) => !child.isAttestation),
    ...platforms.filter((child) => child.isAttestation),
  ];
  const scans = useQueries({
    queries: children.map(({ digest, isPresent, isAttestation }) => ({
      ...manifestQueries.scanSummary(repository, digest),
      enabled: isPresent && !isAttestation,
      refetchInterval: untilScanned,
    })),
  });
  if (children.length === 0) {
    if (index.isPending) return <ReportSkeleton />;
    if (index.isError) {
      return (
        <ErrorState title="The platforms of this tag are not known" onRetry={() => void index.refetch()}>
          {explainError(index.error)}
        </ErrorState>
      );
    }
    return (
      <EmptyView kind="nothing" title="This index names no images">
        There is nothing that could be scanned.
      </EmptyView>
    );
  }
  const images = scans.filter((_scan, position) => children[position]?.isAttestation === false);
  const rollup = rollUpScans(images.map(({ data }) => data));
  const packageCount = images.reduce((sum, { data }) => sum + (data?.packageCount ?? 0), 0);
  return (
    <section className="app-platform-reports" aria-label="Security scans of all platforms">
      <Content component="h2">{headline(rollup)}</Content>
      <p className="app-subtle">What is on several platforms is counted on each. Pick a platform to see its report.</p>
      <DataTable
        label="Security scans of all platforms"
        columns={platformScanColumns}
        sort={indexOrder}
        onSort={ignoreSort}
        isSortKey={isSortKey}
        className="app-platform-reports-table"
        state={{ kind: 'rows', rows: rollup.total > 1 ? [...children, totals] : children }}
        renderRow={(line, position) =>
          line === totals ? (
            <PlatformTotalsRow key="totals" rollup={rollup} packageCount={packageCount} />
          ) : (
            <PlatformScanRow
              key={line.digest}
              repository={repository}
              tagName={tag.name}
              child={line}
              scan={scans[position]}
            />
          )
        }
      />
    </section>
  );
}

function headline({ counts, scannedCount, total }: ScanRollup): string {
  if (scannedCount === 0) return 'No platform has a security report yet';
  const findings = totalFindings(counts);
  const vulnerabilities = findings === 1 ? 'vulnerability' : 'vulnerabilities';
  const what = `Quay Security Reporting has detected ${findings === 0 ? 'no' : formatNumber(findings)} ${vulnerabilities}`;
  if (scannedCount < total) return `${what} on ${scannedCount} of ${total} platforms`;
  return total === 1 ? what : `${what} on ${total} platforms`;
}
