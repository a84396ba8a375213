import type { ScanRollup } from '@/domain/scan/scan-rollup';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { ScanCountCells } from './ScanCountCells';

interface PlatformTotalsRowProps {
  rollup: ScanRollup;
  /** Packages of all platforms added up. */
  packageCount: number;
}

/** All platforms added up. */
export function PlatformTotalsRow({ rollup, packageCount }: PlatformTotalsRowProps) {
  return (
    <RowGroup>
      <Row className="app-platform-totals">
        <Cell dataLabel="Platform">All platforms</Cell>
        <Cell dataLabel="Security scan">
          {rollup.scannedCount} of {rollup.total} scanned
        </Cell>
        <ScanCountCells counts={rollup.counts} fixableCount={rollup.fixableCount} packageCount={packageCount} />
      </Row>
    </RowGroup>
  );
}
