import { useQueries, useQuery } from '@tanstack/react-query';
import { distinctImages, entryAddress, isPlatform, type IndexEntry } from '@/domain/image/platforms/platforms';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { rollUpScans, type ScanRollup } from '@/domain/scan/scan-rollup';
import { totalFindings } from '@/domain/scan/severity';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries, untilScanned } from '@/queries/images/manifests.queries';
import { useMissingWords } from '@/queries/images/use-missing-words';
import { DataTable } from '@/ui/data-table/DataTable';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/features/failure/ErrorState';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import scanStyles from '@/pages/tag/scan/scan.module.css';
import { ReportSkeleton } from '../ReportSkeleton';
import { platformScanColumns, type PlatformScanLine } from './platform-scan-columns';
import { usePlatformAddress } from './use-platform-address';
import { PlatformScanRow } from './PlatformScanRow';

interface PlatformScansProps {
  repository: RepositoryName;
  tag: Tag;
  /** Every child of the index, also what is no image and what is missing. */
  entries: readonly IndexEntry[];
}

/** The reports of an index taken together: every platform with its counts, and the way to each report. */
export function PlatformScans({ repository, tag, entries }: PlatformScansProps) {
  // The page itself asks for it. Asking here too would end its failure, which brought this summary up, and so on for ever.
  const index = useQuery({
    ...manifestQueries.index(repository, tag),
    enabled: false,
  });
  const columns = useFittedColumns(platformScanColumns);
  const addressOf = usePlatformAddress(repository, tag.name);
  const platforms = entries.filter(isPlatform);
  const children = [...platforms, ...entries.filter((entry) => !isPlatform(entry))];
  const images = distinctImages(platforms);
  const words = useMissingWords(
    repository,
    entries.some(({ isPresent }) => !isPresent),
  );
  const scans = useQueries({
    queries: images.map(({ digest, kind, isPresent }) => ({
      ...manifestQueries.scanSummary(repository, digest),
      enabled: kind === 'image' && isPresent,
      refetchInterval: untilScanned,
    })),
  });
  if (children.length === 0) {
    if (index.isPending) return <ReportSkeleton />;
    if (index.isError) {
      return (
        <ErrorState
          title="The platforms of this tag are not known"
          error={index.error}
          onRetry={() => void index.refetch()}
        />
      );
    }
    return (
      <EmptyView kind="nothing" title="This index names no images">
        There is nothing that could be scanned.
      </EmptyView>
    );
  }
  const scanOf = new Map(images.map(({ digest }, position) => [digest, scans[position]]));
  const rollup = rollUpScans(scans.map(({ data }) => data));
  const packageCount = scans.reduce((sum, { data }) => sum + (data?.packageCount ?? 0), 0);
  const lines = children.map((child): PlatformScanLine => ({
    kind: 'child',
    child,
    to: addressOf(entryAddress(child)),
    words,
    scan: isPlatform(child) ? scanOf.get(child.digest) : undefined,
    onRetryIndex: () => void index.refetch(),
  }));
  const totals: PlatformScanLine = {
    kind: 'totals',
    scannedCount: rollup.scannedCount,
    total: rollup.total,
    numbers: { counts: rollup.counts, fixableCount: rollup.fixableCount, packageCount },
  };
  return (
    <section className={classNames(layout.stack, scanStyles.platforms)} aria-label="Security scans of all platforms">
      <h2 className={typography.partTitle}>
        {headline(rollup, images.length < platforms.length ? 'images' : 'platforms')}
      </h2>
      <p className={typography.subtle}>
        Counted once per {images.length < platforms.length ? 'image' : 'platform'}. Pick a platform to see its report.
      </p>
      <DataTable
        label="Security scans of all platforms"
        rowsName="platforms"
        columns={columns}
        className={scanStyles.platformTable}
        state={{ kind: 'rows', rows: platforms.length > 1 ? [...lines, totals] : lines }}
        renderRow={(line, position) => <PlatformScanRow key={position} line={line} columns={columns} />}
      />
    </section>
  );
}

/** @param noun what is counted: images, if one is listed for several platforms */
function headline({ counts, scannedCount, total }: ScanRollup, noun: 'images' | 'platforms'): string {
  if (scannedCount === 0) return 'No platform has a security report yet';
  const findings = totalFindings(counts);
  const vulnerabilities = findings === 1 ? 'vulnerability' : 'vulnerabilities';
  const what = `Quay Security Reporting has detected ${findings === 0 ? 'no' : formatNumber(findings)} ${vulnerabilities}`;
  if (scannedCount < total) return `${what} on ${scannedCount} of ${total} ${noun}`;
  return total === 1 ? what : `${what} on ${total} ${noun}`;
}
