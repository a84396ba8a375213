import { severityRank } from '@/domain/scan/severity';
import { sortByPlaces, textPlaces, type Places } from '@/domain/text/sort-places';
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

const versionOf = {
  version: ({ finding }: FindingRow) => finding.package.version || null,
  fixed: ({ finding }: FindingRow) => finding.vulnerability.fixedIn,
};

/** The columns of versions have an order of their own; here the version is a text that decides among equals. */
const columns: Record<Exclude<FindingSortKey, 'fixed'> | 'key', (rows: readonly FindingRow[]) => Places> = {
  severity: (rows) => rows.map(({ finding }) => severityRank(finding.vulnerability.severity)),
  advisory: (rows) => textPlaces(rows.map(({ finding }) => finding.vulnerability.name)),
  score: (rows) => rows.map(({ finding }) => finding.vulnerability.cvssScore),
  package: (rows) => textPlaces(rows.map(({ finding }) => finding.package.name)),
  version: (rows) => textPlaces(rows.map(versionOf.version)),
  layer: (rows) => rows.map(({ layer }) => layer.number),
  priority: (rows) => rows.map(({ risk }) => risk?.place ?? null),
  epss: (rows) => rows.map(({ risk }) => risk?.epss?.probability ?? null),
  key: (rows) => textPlaces(rows.map(({ finding }) => finding.key)),
};

/** The worst first: by severity from Critical on, the highest score first, then by name; the same for the same rows in any order. */
export function inDefaultOrder(rows: readonly FindingRow[]): FindingRow[] {
  return sortByPlaces(rows, [
    [columns.severity(rows), 1],
    [columns.score(rows), -1],
    [columns.advisory(rows), 1],
    [columns.package(rows), 1],
    [columns.version(rows), 1],
    [columns.key(rows), 1],
  ]);
}

/**
 * Sorts by a column; ascending by severity has Critical first. Equals stay in the order they come in, whichever way the
 * column is sorted.
 *
 * @param rows in default order, so that the outcome depends on nothing else
 */
export function sortFindings(
  rows: readonly FindingRow[],
  by: FindingSortKey,
  direction: 'asc' | 'desc',
): readonly FindingRow[] {
  if (by === 'severity' && direction === 'asc') return rows;
  const sign = direction === 'asc' ? 1 : -1;
  if (by === 'version' || by === 'fixed') {
    const versions = rows.map((row) => ({ ecosystem: row.ecosystem, version: versionOf[by](row) }));
    return sortByPlaces(rows, byVersion(versions, sign));
  }
  return sortByPlaces(rows, [[columns[by](rows), sign]]);
}
