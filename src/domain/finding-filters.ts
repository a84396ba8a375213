import type { FindingRow } from './finding-rows';
import { packageTypes, type PackageType } from './package-filters';
import type { Severity } from './scan';
import { compileWordSearch } from './word-search';

/** What a report is narrowed to. Empty lists and texts let everything through. */
export interface FindingFilter {
  /** Words that occur in advisory, package or description, in any letter case; words with a minus in front must not. */
  search: string;
  severities: readonly Severity[];
  isFixableOnly: boolean;
  types: readonly PackageType[];
  /** Digest of a layer or the beginning of one; `noLayer` for packages of which the scanner names no layer. */
  layer: string;
}

/** Stands for the packages whose layer the scanner does not name. */
export const noLayer = 'none';

/** The kind of a row's package as filters name it. */
export function findingType({ ecosystem }: FindingRow): PackageType {
  return ecosystem ?? 'unknown';
}

function isOfLayer({ layer: { id } }: FindingRow, wanted: string): boolean {
  return wanted === noLayer ? id === '' : id.startsWith(wanted);
}

/** The rows that the filter lets through, in their order. */
export function filterFindings(rows: readonly FindingRow[], filter: FindingFilter): FindingRow[] {
  const matches = compileWordSearch(filter.search);
  return rows.filter((row) => {
    const { severity, fixedBy } = row.finding.vulnerability;
    return (
      (filter.severities.length === 0 || filter.severities.includes(severity)) &&
      (!filter.isFixableOnly || fixedBy !== null) &&
      (filter.types.length === 0 || filter.types.includes(findingType(row))) &&
      (filter.layer === '' || isOfLayer(row, filter.layer)) &&
      matches(row.searchText)
    );
  });
}

/** True where the filter can hide anything. */
export function isFilteringFindings({ search, severities, isFixableOnly, types, layer }: FindingFilter): boolean {
  return search.trim() !== '' || severities.length > 0 || isFixableOnly || types.length > 0 || layer !== '';
}

/** The kinds of packages that occur, in the order in which filters list them. */
export function typesIn(rows: readonly FindingRow[]): PackageType[] {
  const found = new Set(rows.map(findingType));
  return packageTypes.filter((type) => found.has(type));
}
