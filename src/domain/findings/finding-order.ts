import { severityRank } from '@/domain/scan/severity';
import { compareCodeUnits } from '@/domain/text/compare';
import { sortByPlaces, textPlaces, type Places, type SortColumn } from '@/domain/text/sort-places';
import { byVersion } from '@/domain/versions/version-places';
import type { FindingRow } from './finding-rows';

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

/** A column as what sorts by it, given a sign: 1 for ascending, -1 for descending. */
type SortBy = (sign: number) => readonly SortColumn[];

const by =
  (placesIn: (rows: readonly FindingRow[]) => Places) =>
  (rows: readonly FindingRow[]): SortBy => {
    const places = placesIn(rows);
    return (sign) => [[places, sign]];
  };

const byVersionOf =
  (versionOf: (row: FindingRow) => string | null) =>
  (rows: readonly FindingRow[]): SortBy =>
    byVersion(rows.map((row) => ({ ecosystem: row.ecosystem, version: versionOf(row) })));

const columns = {
  severity: by((rows) => rows.map(({ finding }) => severityRank(finding.vulnerability.severity))),
  advisory: by((rows) => textPlaces(rows.map(({ finding }) => finding.vulnerability.name))),
  score: by((rows) => rows.map(({ finding }) => finding.vulnerability.cvssScore)),
  package: by((rows) => textPlaces(rows.map(({ finding }) => finding.package.name))),
  version: byVersionOf(({ finding }) => finding.package.version),
  fixed: byVersionOf(({ finding }) => finding.vulnerability.fixedIn),
  layer: by((rows) => rows.map(({ layer }) => layer.number)),
  priority: by((rows) => rows.map(({ risk }) => risk?.place ?? null)),
  epss: by((rows) => rows.map(({ risk }) => risk?.epss?.probability ?? null)),
  /** Decides among equals only. */
  versionText: by((rows) => textPlaces(rows.map(({ finding }) => finding.package.version || null))),
  /** Decides at last: no two rows have the same key, and comparing its code units is quick. */
  key: by((rows) =>
    textPlaces(
      rows.map(({ finding }) => finding.key),
      compareCodeUnits,
    ),
  ),
} satisfies Record<FindingSortKey | 'versionText' | 'key', (rows: readonly FindingRow[]) => SortBy>;

/**
 * A report's rows in any order that its table can have. Each column's values are compared once, however often the order changes.
 *
 * @returns sorts by a column; ascending by severity has Critical first. Equals stay in the same order, whichever way the column is
 *   sorted and in whatever order the rows came: the worst first, by severity from Critical on, the highest score first, then by name
 */
export function orderFindings(
  rows: readonly FindingRow[],
): (column: FindingSortKey, direction: 'asc' | 'desc') => readonly FindingRow[] {
  const known = new Map<keyof typeof columns, SortBy>();
  const sortBy = (column: keyof typeof columns, sign: number): readonly SortColumn[] => {
    const sort = known.get(column) ?? columns[column](rows);
    known.set(column, sort);
    return sort(sign);
  };
  const usual = sortByPlaces(rows, [
    ...sortBy('severity', 1),
    ...sortBy('score', -1),
    ...sortBy('advisory', 1),
    ...sortBy('package', 1),
    ...sortBy('versionText', 1),
    ...sortBy('key', 1),
  ]);
  let usualPlaces: Places | undefined;
  return (column, direction) => {
    if (column === 'severity' && direction === 'asc') return usual;
    usualPlaces ??= placesOf(rows, usual);
    return sortByPlaces(rows, [...sortBy(column, direction === 'asc' ? 1 : -1), [usualPlaces, 1]]);
  };
}

/** Where each row stands among those in order. */
function placesOf(rows: readonly FindingRow[], inOrder: readonly FindingRow[]): Places {
  const places = new Map(inOrder.map((row, place) => [row, place]));
  return rows.map((row) => places.get(row) ?? null);
}
