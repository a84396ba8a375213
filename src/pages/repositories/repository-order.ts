import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { compareKnown, compareNaturally } from '@/domain/text/compare';
import type { Compare, Sort } from '@/ui/data-table/columns';

/** Columns that the list can be sorted by, as the address spells them. */
export const repositorySortKeys = ['name', 'visibility', 'size', 'modified'] as const;
export type RepositorySortKey = (typeof repositorySortKeys)[number];

/** What the columns are sorted by. Unknown values come last in both directions. */
export const repositoryComparisons = {
  name: (a, b, sign) => sign * compareFullNames(a, b),
  visibility: (a, b, sign) => sign * (Number(a.isPublic) - Number(b.isPublic)),
  size: (a, b, sign) => compareKnown(a.quota?.usedBytes ?? null, b.quota?.usedBytes ?? null, sign),
  modified: (a, b, sign) => compareKnown(a.lastModifiedAt, b.lastModifiedAt, sign),
} satisfies Record<RepositorySortKey, Compare<RepositorySummary>>;

/** Sorts a copy; ties go by name. */
export function sortRepositories(
  repositories: readonly RepositorySummary[],
  { by, direction }: Sort<RepositorySortKey>,
): RepositorySummary[] {
  const compare = repositoryComparisons[by];
  const sign = direction === 'asc' ? 1 : -1;
  return repositories.toSorted((a, b) => compare(a, b, sign) || compareFullNames(a, b));
}

function compareFullNames(a: RepositorySummary, b: RepositorySummary): number {
  return compareNaturally(fullRepositoryName(a), fullRepositoryName(b));
}
