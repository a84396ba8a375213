import { oncePer } from '@/domain/once-per';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { packageType, type PackageType } from '@/domain/packages/package-filters';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import { byNumber, byText, sortableColumns, sortByPlaces } from '@/domain/text/sort-places';
import { compileWordSearch } from '@/domain/text/search/word-search';
import { byVersion } from '@/domain/versions/version-places';
import { packageChanges, type ComparedPackage, type PackageChange } from './packages-comparison';

/** What compared packages are narrowed to. Empty lists and texts let everything through. */
export interface ComparedPackageFilter {
  /** Words that occur in name or versions, in any letter case; words with a minus in front must not. */
  search: string;
  changes: readonly PackageChange[];
  types: readonly PackageType[];
}

export const comparedPackageSortKeys = ['change', 'name', 'from', 'to', 'type', 'vulnerabilities'] as const;
export type ComparedPackageSortKey = (typeof comparedPackageSortKeys)[number];

/** All versions of a side: those that it alone has, then those that both have. */
export function versionsOn(row: ComparedPackage, side: 'before' | 'after'): readonly string[] {
  return [...(side === 'before' ? row.versionsBefore : row.versionsAfter), ...row.versionsKept];
}

/** How many vulnerabilities a side's versions of the package have. */
export function vulnerabilityCount(packages: readonly ScannedPackage[]): number {
  return packages.reduce((sum, { vulnerabilities }) => sum + vulnerabilities.length, 0);
}

/** The entries that the filter lets through, in their order. */
export function filterComparedPackages(
  rows: readonly ComparedPackage[],
  { search, changes, types }: ComparedPackageFilter,
): ComparedPackage[] {
  const matches = compileWordSearch(search);
  return rows.filter((row) => {
    const versions = [...row.versionsBefore, ...row.versionsAfter, ...row.versionsKept];
    return (
      (changes.length === 0 || changes.includes(row.change)) &&
      (types.length === 0 || types.includes(packageType(row))) &&
      matches([row.name, ...versions].join('\n').toLowerCase())
    );
  });
}

const byVersionOn = (side: 'before' | 'after') =>
  byVersion((row: ComparedPackage) => ({ ecosystem: row.ecosystem, version: versionsOn(row, side)[0] ?? null }));

const columns = {
  change: byNumber(({ change }: ComparedPackage) => packageChanges.indexOf(change)),
  name: byText(({ name }: ComparedPackage) => name),
  from: byVersionOn('before'),
  to: byVersionOn('after'),
  type: byText(({ ecosystem }: ComparedPackage) => ecosystemName(ecosystem)),
  // What has become better last, what has become worse first.
  vulnerabilities: byNumber(
    ({ before, after }: ComparedPackage) => vulnerabilityCount(before) - vulnerabilityCount(after),
  ),
};

/**
 * Compared packages in any order that their table can have: sorted by a column, ascending by vulnerabilities has the packages first
 * that have more of them now. Equals are sorted by change and name.
 */
export const orderComparedPackages = oncePer((rows: readonly ComparedPackage[]) => {
  const order = sortableColumns(rows, columns, [
    ['change', 1],
    ['name', 1],
  ]);
  return (column: ComparedPackageSortKey, direction: 'asc' | 'desc'): readonly ComparedPackage[] =>
    sortByPlaces(rows, order.by(column, direction === 'asc' ? 1 : -1));
});
