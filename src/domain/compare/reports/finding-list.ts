import { severityRank } from '@/domain/scan/severity';
import type { Severity } from '@/domain/scan/scan';
import { sortByPlaces, textPlaces, type Places } from '@/domain/text/sort-places';
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

/** The entries that the filter lets through, in their order. */
export function filterComparedFindings(
  rows: readonly ComparedFinding[],
  { search, changes, severities, isFixableOnly }: ComparedFindingFilter,
): ComparedFinding[] {
  const matches = compileWordSearch(search);
  const textOf = (row: ComparedFinding) => {
    const names = [row.before[0], row.after[0]].map((finding) => finding?.package.name ?? '');
    return [latestFinding(row).vulnerability.name, ...names].join('\n').toLowerCase();
  };
  return rows.filter(
    (row) =>
      (changes.length === 0 || changes.includes(row.change)) &&
      (severities.length === 0 || severities.includes(latestSeverity(row))) &&
      (!isFixableOnly || latestFinding(row).vulnerability.fixedIn !== null) &&
      (search === '' || matches(textOf(row))),
  );
}

/** Each is asked for only if it sorts: a column of texts costs more than the others together. */
const columns = {
  change: (rows: readonly ComparedFinding[]): Places => rows.map(({ change }) => findingChanges.indexOf(change)),
  severity: (rows: readonly ComparedFinding[]): Places => rows.map((row) => severityRank(latestSeverity(row))),
  priority: (rows: readonly ComparedFinding[]): Places => rows.map(({ risk }) => risk?.place ?? null),
  advisory: (rows: readonly ComparedFinding[]) => textPlaces(rows.map((row) => latestFinding(row).vulnerability.name)),
  package: (rows: readonly ComparedFinding[]) => textPlaces(rows.map((row) => latestFinding(row).package.name)),
};

const versionText = {
  from: ({ versionsBefore }: ComparedFinding) => versionsBefore[0] ?? null,
  to: ({ versionsAfter }: ComparedFinding) => versionsAfter[0] ?? null,
  fixed: (row: ComparedFinding) => latestFinding(row).vulnerability.fixedIn,
};

/**
 * Sorts by a column; ascending by change has what is new first, ascending by severity the worst. Among equals what is new and
 * worst comes first, whichever way the column is sorted.
 */
export function sortComparedFindings(
  rows: readonly ComparedFinding[],
  by: ComparedFindingSortKey,
  direction: 'asc' | 'desc',
): ComparedFinding[] {
  const sign = direction === 'asc' ? 1 : -1;
  const ties = [columns.change, columns.severity, columns.advisory, columns.package].map(
    (places) => [places(rows), 1] as const,
  );
  if (by === 'from' || by === 'to' || by === 'fixed') {
    const versions = rows.map((row) => ({ ecosystem: row.ecosystem, version: versionText[by](row) }));
    return sortByPlaces(rows, [...byVersion(versions)(sign), ...ties]);
  }
  return sortByPlaces(rows, [[columns[by](rows), sign], ...ties]);
}
