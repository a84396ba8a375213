import type { FindingRow } from './finding-rows';
import { severityRank } from './severity';

export const findingSortKeys = ['severity', 'advisory', 'score', 'package', 'version', 'fixed', 'layer'] as const;
export type FindingSortKey = (typeof findingSortKeys)[number];

type Compare = (a: FindingRow, b: FindingRow) => number;

/** Numbers inside of texts count as numbers: 1.10 comes after 1.9, CVE-2024-10041 after CVE-2024-2961. */
const naturally = new Intl.Collator('en', { numeric: true });

function compareTexts(a: string, b: string): number {
  // The collator takes some different texts for equal.
  return naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** What is not known goes last, whichever way the column is sorted. */
function known<Value extends string | number>(
  valueOf: (row: FindingRow) => Value | null,
  compare: (a: Value, b: Value) => number,
): (sign: number) => Compare {
  return (sign) => (a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  };
}

const compareNumbers = (a: number, b: number) => a - b;

const columns: Record<FindingSortKey, (sign: number) => Compare> = {
  severity: known(({ finding }) => severityRank(finding.vulnerability.severity), compareNumbers),
  advisory: known(({ finding }) => finding.vulnerability.name, compareTexts),
  score: known(({ finding }) => finding.vulnerability.cvssScore, compareNumbers),
  package: known(({ finding }) => finding.package.name, compareTexts),
  version: known(({ finding }) => finding.package.version || null, compareTexts),
  fixed: known(({ finding }) => finding.vulnerability.fixedBy, compareTexts),
  layer: known(({ layer }) => layer.number, compareNumbers),
};

/** Decides among equals, whichever way the list is sorted: the worst first, then by name. */
const ties: readonly Compare[] = [
  columns.severity(1),
  columns.score(-1),
  columns.advisory(1),
  columns.package(1),
  columns.version(1),
  (a, b) => compareTexts(a.finding.key, b.finding.key),
];

/** Compares two rows by a column; 0 only for the same finding. Ascending by severity has Critical first. */
export function compareFindings(by: FindingSortKey, direction: 'asc' | 'desc'): Compare {
  const column = columns[by](direction === 'asc' ? 1 : -1);
  return (a, b) => {
    const difference = column(a, b);
    if (difference !== 0) return difference;
    for (const tie of ties) {
      const other = tie(a, b);
      if (other !== 0) return other;
    }
    return 0;
  };
}

/** The rows in a column's order; the same for the same rows, whatever order they come in. */
export function sortFindings(rows: readonly FindingRow[], by: FindingSortKey, direction: 'asc' | 'desc'): FindingRow[] {
  return rows.toSorted(compareFindings(by, direction));
}
