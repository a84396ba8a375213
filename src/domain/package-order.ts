import { ecosystemName } from './package-ecosystem';
import type { PackageRow } from './package-rows';
import { severities, type SeverityCounts } from './scan';

export const packageSortKeys = ['name', 'version', 'type', 'vulnerabilities', 'remaining', 'layer'] as const;
export type PackageSortKey = (typeof packageSortKeys)[number];

type Compare = (a: PackageRow, b: PackageRow) => number;

const naturally = new Intl.Collator('en', { numeric: true });

/** More Critical findings first, then more High ones, and so on. */
function compareCounts(a: SeverityCounts, b: SeverityCounts): number {
  for (const severity of severities) {
    const difference = b[severity] - a[severity];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** From the base up; packages whose layer is not known come last. */
function layerPosition({ layer }: PackageRow): number {
  return layer.number ?? Number.MAX_SAFE_INTEGER;
}

const compares: Record<PackageSortKey, Compare> = {
  name: (a, b) => naturally.compare(a.package.name, b.package.name),
  version: (a, b) => naturally.compare(a.package.version, b.package.version),
  type: (a, b) => naturally.compare(ecosystemName(a.ecosystem), ecosystemName(b.ecosystem)),
  vulnerabilities: (a, b) => compareCounts(a.findings, b.findings),
  remaining: (a, b) => compareCounts(a.remaining, b.remaining),
  layer: (a, b) => layerPosition(a) - layerPosition(b),
};

/** What decides among equals, whichever way the list is sorted: the worst first, then by name. */
const ties = (['vulnerabilities', 'remaining', 'name', 'version', 'layer'] as const).map((key) => compares[key]);

/**
 * Sorts packages. Ascending by `vulnerabilities` and `remaining` has the most severe first, as in Quay's own UI; equals are
 * in an order of their own that does not depend on the report's, apart from packages that the report lists twice.
 */
export function sortPackages(rows: readonly PackageRow[], by: PackageSortKey, direction: 'asc' | 'desc'): PackageRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const difference = compares[by](a, b) * sign;
    if (difference !== 0) return difference;
    for (const tie of ties) {
      const other = tie(a, b);
      if (other !== 0) return other;
    }
    return 0;
  });
}
