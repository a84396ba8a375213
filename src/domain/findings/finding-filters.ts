import { isOfLayer, packageType, type PackageType } from '@/domain/packages/package-filters';
import type { Severity } from '@/domain/scan/scan';
import { compileWordSearch } from '@/domain/text/search/word-search';
import type { FindingRow } from './finding-rows';

/** What a report is narrowed to. Empty lists and texts let everything through. */
export interface FindingFilter {
  /** Words that occur in advisory, package or description, in any letter case; words with a minus in front must not. */
  search: string;
  /** Name of a package, as the report spells it; unlike the search it finds nothing else. */
  packageName: string;
  severities: readonly Severity[];
  isFixableOnly: boolean;
  types: readonly PackageType[];
  /** Digest of a layer or the beginning of one; `noLayer` for packages of which the scanner names no layer. */
  layer: string;
  /** What risk data must say, in the words of `domain/risk/risk-filter`; read there, since most browsers have none. */
  risk: string;
}

/** The rows that the filter lets through, in their order; `risk` is not looked at. */
export function filterFindings(rows: readonly FindingRow[], filter: Omit<FindingFilter, 'risk'>): FindingRow[] {
  const matches = compileWordSearch(filter.search);
  return rows.filter((row) => {
    const { severity, fixedIn } = row.finding.vulnerability;
    return (
      (filter.packageName === '' || row.finding.package.name === filter.packageName) &&
      (filter.severities.length === 0 || filter.severities.includes(severity)) &&
      (!filter.isFixableOnly || fixedIn !== null) &&
      (filter.types.length === 0 || filter.types.includes(packageType(row))) &&
      (filter.layer === '' || isOfLayer(row, filter.layer)) &&
      matches(row.searchText)
    );
  });
}

/** True if the filter can hide anything. */
export function isFilteringFindings(filter: FindingFilter): boolean {
  return (
    filter.search.trim() !== '' ||
    filter.packageName !== '' ||
    filter.severities.length > 0 ||
    filter.isFixableOnly ||
    filter.types.length > 0 ||
    filter.layer !== '' ||
    filter.risk !== ''
  );
}
