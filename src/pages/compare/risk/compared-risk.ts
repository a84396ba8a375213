import type { ComponentType } from 'react';
import type { ComparedReports } from '@/domain/compare/reports/compared-reports';
import type { ComparedFinding } from '@/domain/compare/reports/findings-comparison';
import type { RiskProduct } from '@/domain/risk/vex-products';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import type { Column } from '@/ui/data-table/columns';

/** The image of a side, and what the scanner recognised in it. */
export interface ScannedSide {
  image: RiskProduct;
  packages: readonly ScannedPackage[];
}

/** What the cells in a compared finding's row are given. */
export interface ComparedFindingLine {
  row: ComparedFinding;
  /** Names the row in an address. */
  address: string;
  isOpen: boolean;
  /** Should keep its identity between renders. */
  onToggle(address: string): void;
}

interface RiskFilterProps {
  /** What the findings are narrowed to, in the words of `domain/risk/risk-filter`. */
  words: string;
  onChange(words: string): void;
}

/**
 * What risk data add to a comparison, all of it from code that a browser without risk data never loads. Another object
 * whenever they or the rule change.
 */
export interface ComparedRisk {
  /** Statements about one side say nothing of the other: each finding is looked up for the side that it is on last. */
  addTo(reports: ComparedReports, a: ScannedSide, b: ScannedSide): ComparedReports;
  matching(words: string): (finding: ComparedFinding) => boolean;
  withColumns(columns: readonly Column<ComparedFindingLine>[]): readonly Column<ComparedFindingLine>[];
  rowClass(this: void, finding: ComparedFinding): string | undefined;
  Details: ComponentType<{ finding: ComparedFinding }>;
  Filter: ComponentType<RiskFilterProps>;
}
