import { oncePer } from '@/domain/once-per';
import { severityRank } from '@/domain/scan/severity';
import { compareCodeUnits } from '@/domain/text/compare';
import { byNumber, byText, sortableColumns, sortByPlaces } from '@/domain/text/sort-places';
import { byVersion } from '@/domain/versions/version-places';
import type { FindingRow, ReportedRow } from './finding-rows';

export const findingSortKeys = [
  'severity',
  'advisory',
  'score',
  'package',
  'version',
  'fixed',
  'layer',
  'priority',
  'epss',
] as const;
export type FindingSortKey = (typeof findingSortKeys)[number];

/** What a report itself says. */
const reportedColumns = {
  severity: byNumber(({ finding }: ReportedRow) => severityRank(finding.vulnerability.severity)),
  advisory: byText(({ finding }: ReportedRow) => finding.vulnerability.name),
  score: byNumber(({ finding }: ReportedRow) => finding.vulnerability.cvssScore),
  package: byText(({ finding }: ReportedRow) => finding.package.name),
  version: byVersion(({ finding, ecosystem }: ReportedRow) => ({ ecosystem, version: finding.package.version })),
  fixed: byVersion(({ finding, ecosystem }: ReportedRow) => ({ ecosystem, version: finding.vulnerability.fixedIn })),
  /** Decides among equals only. */
  versionText: byText(({ finding }: ReportedRow) => finding.package.version || null),
  /** Decides at last: no two rows have the same key, and comparing its code units is quick. */
  key: byText(({ finding }: ReportedRow) => finding.key, compareCodeUnits),
};

/** What comes later, from the image and from risk data: numbers, which cost nothing to look up. */
const laterColumns = {
  layer: byNumber(({ layer }: FindingRow) => layer.number),
  priority: byNumber(({ risk }: FindingRow) => risk?.place ?? null),
  epss: byNumber(({ risk }: FindingRow) => risk?.epss?.probability ?? null),
};

const reportOrder = oncePer((rows: readonly ReportedRow[]) =>
  sortableColumns(rows, reportedColumns, [
    ['severity', 1],
    ['score', -1],
    ['advisory', 1],
    ['package', 1],
    ['versionText', 1],
    ['key', 1],
  ]),
);

function isLater(column: FindingSortKey): column is keyof typeof laterColumns {
  return column in laterColumns;
}

/**
 * A report's rows in any order that its table can have.
 *
 * @param reported the same rows as the report alone has them; what they are compared by is kept with these, so that neither layers
 *   nor risk data that come later have it done again
 * @returns sorts by a column; ascending by severity has Critical first. Equals stay in the same order, whichever way the column is
 *   sorted and in whatever order the rows came: the worst first, by severity from Critical on, the highest score first, then by name
 */
export function orderFindings(
  rows: readonly FindingRow[],
  reported: readonly ReportedRow[] = rows,
): (column: FindingSortKey, direction: 'asc' | 'desc') => readonly FindingRow[] {
  const order = reportOrder(reported);
  return (column, direction) => {
    const sign = direction === 'asc' ? 1 : -1;
    const columns = isLater(column) ? [...laterColumns[column](rows)(sign), order.ties] : order.by(column, sign);
    return sortByPlaces(rows, columns);
  };
}
