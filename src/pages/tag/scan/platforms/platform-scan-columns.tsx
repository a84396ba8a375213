import { Skeleton } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MissingWords } from '@/domain/image/platforms/missing-platform';
import { isPlatform, type IndexEntry } from '@/domain/image/platforms/platforms';
import { severities, type ScanSummary, type SeverityCounts } from '@/domain/scan/scan';
import { hasScanResult } from '@/domain/scan/scan-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { ScanResult } from '@/features/scan-status/ScanResult';
import { AppLink } from '@/routing/AppLink';
import type { Column } from '@/ui/data-table/columns';
import { InlineError } from '@/features/failure/InlineError';
import typography from '@/ui/styles/typography.module.css';

/** One child of an index with what its scan found; or, as the last line, all of them added up. */
export type PlatformScanLine =
  | {
      kind: 'child';
      child: IndexEntry;
      /** Where its report is. */
      to: string;
      /** What is said of a platform that this registry does not hold. */
      words: MissingWords;
      /** Undefined if nothing is asked: a child that is missing or is no image. */
      scan: UseQueryResult<ScanSummary> | undefined;
      /** Reads the index anew. */
      onRetryIndex(): void;
    }
  | { kind: 'totals'; scannedCount: number; total: number; numbers: ScanNumbers };

export interface ScanNumbers {
  counts: SeverityCounts;
  /** Findings for which a fixed version is known. */
  fixableCount: number;
  packageCount: number;
}

/** Undefined if the line has no numbers to show. */
export function numbersOf(line: PlatformScanLine): ScanNumbers | undefined {
  if (line.kind === 'totals') return line.numbers;
  const { data } = line.scan ?? {};
  return data !== undefined && hasScanResult(data) ? data : undefined;
}

/** A number of a scan; zeros keep their place but do not draw the eye. Cards leave them out. */
function numberColumn(
  header: string,
  line: number,
  valueOf: (numbers: ScanNumbers) => number,
): Column<PlatformScanLine> {
  return {
    key: header.toLowerCase(),
    header,
    isNumeric: true,
    phone: { line, at: 'line', isNamed: true },
    cell: (scanned, { isPhone }) => {
      const numbers = numbersOf(scanned);
      if (numbers === undefined) return null;
      const value = valueOf(numbers);
      if (value === 0 && isPhone) return null;
      return value === 0 ? <span className={typography.subtle}>0</span> : formatNumber(value);
    },
  };
}

/** The columns of the summary over an index's platforms. */
export const platformScanColumns: readonly Column<PlatformScanLine>[] = [
  {
    key: 'platform',
    header: 'Platform',
    width: '22%',
    phone: { line: 1, at: 'line' },
    cell: (line) => {
      if (line.kind === 'totals') return 'All platforms';
      const { name, isPresent, kind } = line.child;
      return isPresent && kind !== 'index' ? <AppLink to={line.to}>{name}</AppLink> : name;
    },
  },
  {
    key: 'scan',
    header: 'Security scan',
    width: '22%',
    phone: { line: 2, at: 'line' },
    cell: (line) =>
      line.kind === 'totals' ? `${line.scannedCount} of ${line.total} scanned` : <ScanOfChild {...line} />,
  },
  ...severities.map((severity, place) => numberColumn(severity, place + 3, ({ counts }) => counts[severity])),
  numberColumn('Fixable', severities.length + 3, ({ fixableCount }) => fixableCount),
  numberColumn('Packages', severities.length + 4, ({ packageCount }) => packageCount),
];

type ChildLine = Extract<PlatformScanLine, { kind: 'child' }>;

function ScanOfChild({ child, words, scan, to, onRetryIndex }: ChildLine) {
  if (child.kind === 'attestation') {
    return <span className={typography.subtle}>Describes another image, and is not scanned itself</span>;
  }
  if (!isPlatform(child)) return <span className={typography.subtle}>Is no image to run, and does not count</span>;
  if (!child.isPresent) {
    return <span className={typography.subtle}>{`${words.where}. ${words.outlook}`.trimEnd()}</span>;
  }
  if (child.problem !== undefined)
    return <InlineError title="Its images are not known" error={child.problem} onRetry={onRetryIndex} />;
  if (scan?.data !== undefined) return <ScanResult scan={scan.data} to={to} of={child.name} />;
  if (scan?.isError === true) {
    return (
      <InlineError title="Unable to get security details" error={scan.error} onRetry={() => void scan.refetch()} />
    );
  }
  return <Skeleton width="10rem" screenreaderText="Loading security details" />;
}
