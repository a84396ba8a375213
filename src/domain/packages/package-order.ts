import { compareSeverityCounts } from '@/domain/scan/severity';
import { compareNaturally } from '@/domain/text/compare';
import { sortByPlaces } from '@/domain/text/sort-places';
import { byVersion } from '@/domain/versions/version-places';
import { ecosystemName } from './package-ecosystem';
import type { PackageRow } from './package-rows';

export const packageSortKeys = ['name', 'version', 'type', 'vulnerabilities', 'remaining', 'layer'] as const;
export type PackageSortKey = (typeof packageSortKeys)[number];

type Compare = (a: PackageRow, b: PackageRow) => number;

/** From the base up; packages whose layer is not known come last. */
function layerPosition({ layer }: PackageRow): number {
  return layer.number ?? Number.MAX_SAFE_INTEGER;
}

const versions = byVersion(({ ecosystem, package: { version } }: PackageRow) => ({ ecosystem, version }));

/** The column of versions has its own order. Here a version is a text that decides between equals. */
const compares: Record<PackageSortKey, Compare> = {
  name: (a, b) => compareNaturally(a.package.name, b.package.name),
  version: (a, b) => compareNaturally(a.package.version, b.package.version),
  type: (a, b) => compareNaturally(ecosystemName(a.ecosystem), ecosystemName(b.ecosystem)),
  vulnerabilities: (a, b) => compareSeverityCounts(a.findings, b.findings),
  remaining: (a, b) => compareSeverityCounts(a.remaining, b.remaining),
  layer: (a, b) => layerPosition(a) - layerPosition(b),
};

const ties = (['vulnerabilities', 'remaining', 'name', 'version', 'layer'] as const).map((key) => compares[key]);

/** What decides among equals, whichever way the list is sorted: the worst first, then by name. */
function compareTies(a: PackageRow, b: PackageRow): number {
  for (const tie of ties) {
    const difference = tie(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Sorts packages. Ascending by `vulnerabilities` and `remaining` has the most severe first, as in Quay's own UI; equals are
 * in an order of their own that does not depend on the report's, apart from packages that the report lists twice.
 */
export function sortPackages(rows: readonly PackageRow[], by: PackageSortKey, direction: 'asc' | 'desc'): PackageRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compareBy = by === 'version' ? () => 0 : compares[by];
  const sorted = rows.toSorted((a, b) => compareBy(a, b) * sign || compareTies(a, b));
  if (by !== 'version') return sorted;
  return sortByPlaces(sorted, versions(sorted)(sign));
}
