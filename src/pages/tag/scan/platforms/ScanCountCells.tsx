import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type SeverityCounts } from '@/domain/scan/scan';
import { Cell } from '@/ui/data-table/Cell';

interface ScanCountCellsProps {
  counts: SeverityCounts;
  /** Findings for which a fixed version is known. */
  fixableCount: number;
  packageCount: number;
}

/** The numbers of a scan, a cell each; zeros keep their place but do not draw the eye. */
export function ScanCountCells({ counts, fixableCount, packageCount }: ScanCountCellsProps) {
  return (
    <>
      {severities.map((severity) => (
        <NumberCell key={severity} label={severity} value={counts[severity]} />
      ))}
      <NumberCell label="Fixable" value={fixableCount} />
      <NumberCell label="Packages" value={packageCount} />
    </>
  );
}

function NumberCell({ label, value }: { label: string; value: number }) {
  return (
    <Cell dataLabel={label} className={value === 0 ? 'app-count app-subtle' : 'app-count'}>
      {formatNumber(value)}
    </Cell>
  );
}
