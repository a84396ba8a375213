import { oncePer } from '@/domain/once-per';
import { severityRank } from '@/domain/scan/severity';
import type { Severity } from '@/domain/scan/scan';
import { byNumber, byText, sortableColumns, sortByPlaces } from '@/domain/text/sort-places';
import { compileWordSearch } from '@/domain/text/search/word-search';
import { byVersion } from '@/domain/versions/version-places';
import { findingChanges, type ComparedFinding, type FindingChange } from './findings-comparison';
import type { PackageFinding } from './moved-findings';

/** What compared findings are narrowed to. Empty lists and texts let everything through. */
export interface ComparedFindingFilter {
  /** Words that occur in advisory or package, in any letter case; words with a minus in front must not. */
  search: string;
  changes: readonly FindingChange[];
  severities: readonly Severity[];
  isFixableOnly: boolean;
}

export const comparedFindingSortKeys = [
  'change',
  'advisory',
  'severity',
  'package',
  'from',
  'to',
  'fixed',
  'priority',
] as const;
export type ComparedFindingSortKey = (typeof comparedFindingSortKeys)[number];

/** The finding as it is on the second side, or was on the first if it is fixed. */
export function latestFinding({ before, after }: ComparedFinding): PackageFinding {
  const latest = after[0] ?? before[0];
  if (latest === undefined) throw new Error('A compared finding is on one side at least.');
  return latest;
}

/** The severity that it has, or had if it is fixed. */
export function latestSeverity({ severityBefore, severityAfter }: ComparedFinding): Severity {
  return severityAfter ?? severityBefore ?? 'Unknown';
}

/** True if it is there with a package of another name than before. */
export function hasMoved({ before, after }: ComparedFinding): boolean {
  const [from, to] = [before[0], after[0]];
  return from !== undefined && to !== undefined && from.package.name !== to.package.name;
}

/** What a finding is searched by, in lower case; kept, since it is looked through with every key of a search. */
const searchTextOf = oncePer((row: ComparedFinding) => {
  const [from, to] = [row.before[0], row.after[0]];
  const { name } = latestFinding(row).vulnerability;
  return `${name}\n${from?.package.name ?? ''}\n${to?.package.name ?? ''}`.toLowerCase();
});

/** The entries that the filter lets through, in their order. */
export function filterComparedFindings(
  rows: readonly ComparedFinding[],
  { search, changes, severities, isFixableOnly }: ComparedFindingFilter,
): ComparedFinding[] {
  const matches = compileWordSearch(search);
  return rows.filter(
    (row) =>
      (changes.length === 0 || changes.includes(row.change)) &&
      (severities.length === 0 || severities.includes(latestSeverity(row))) &&
      (!isFixableOnly || latestFinding(row).vulnerability.fixedIn !== null) &&
      (search === '' || matches(searchTextOf(row))),
  );
}

const byVersionOf = (versionOf: (row: ComparedFinding) => string | null) =>
  byVersion((row: ComparedFinding) => ({ ecosystem: row.ecosystem, version: versionOf(row) }));

const columns = {
  change: byNumber(({ change }: ComparedFinding) => findingChanges.indexOf(change)),
  severity: byNumber((row: ComparedFinding) => severityRank(latestSeverity(row))),
  priority: byNumber(({ risk }: ComparedFinding) => risk?.place ?? null),
  advisory: byText((row: ComparedFinding) => latestFinding(row).vulnerability.name),
  package: byText((row: ComparedFinding) => latestFinding(row).package.name),
  from: byVersionOf(({ versionsBefore }) => versionsBefore[0] ?? null),
  to: byVersionOf(({ versionsAfter }) => versionsAfter[0] ?? null),
  fixed: byVersionOf((row) => latestFinding(row).vulnerability.fixedIn),
};

/**
 * Compared findings in any order that their table can have: sorted by a column, ascending by change has what is new first, ascending
 * by severity the worst. Among equals what is new and worst comes first, whichever way the column is sorted.
 */
export const orderComparedFindings = oncePer((rows: readonly ComparedFinding[]) => {
  const order = sortableColumns(rows, columns, [
    ['change', 1],
    ['severity', 1],
    ['advisory', 1],
    ['package', 1],
  ]);
  return (column: ComparedFindingSortKey, direction: 'asc' | 'desc'): readonly ComparedFinding[] =>
    sortByPlaces(rows, order.by(column, direction === 'asc' ? 1 : -1));
});
