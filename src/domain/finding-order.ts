import type { FindingRow } from './finding-rows';
import { severityRank } from './severity';

export const findingSortKeys = ['severity', 'advisory', 'score', 'package', 'version', 'fixed', 'layer'] as const;
export type FindingSortKey = (typeof findingSortKeys)[number];

/** A column as numbers, row by row, that are ordered as its values are; null for what is not known. */
type Places = readonly (number | null)[];

/** Numbers inside of texts count as numbers: 1.10 comes after 1.9, CVE-2024-10041 after CVE-2024-2961. */
const naturally = new Intl.Collator('en', { numeric: true });

function compareTexts(a: string, b: string): number {
  // The collator takes some different texts for equal.
  return naturally.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Each text is compared once, not with every row that has it: a report of thousands must not hold up a click. */
function textPlaces(texts: readonly (string | null)[]): Places {
  const ordered = [...new Set(texts)].filter((text) => text !== null).toSorted(compareTexts);
  const places = new Map<string | null, number>(ordered.map((text, place) => [text, place]));
  return texts.map((text) => places.get(text) ?? null);
}

const columns: Record<FindingSortKey | 'key', (rows: readonly FindingRow[]) => Places> = {
  severity: (rows) => rows.map(({ finding }) => severityRank(finding.vulnerability.severity)),
  advisory: (rows) => textPlaces(rows.map(({ finding }) => finding.vulnerability.name)),
  score: (rows) => rows.map(({ finding }) => finding.vulnerability.cvssScore),
  package: (rows) => textPlaces(rows.map(({ finding }) => finding.package.name)),
  version: (rows) => textPlaces(rows.map(({ finding }) => finding.package.version || null)),
  fixed: (rows) => textPlaces(rows.map(({ finding }) => finding.vulnerability.fixedBy)),
  layer: (rows) => rows.map(({ layer }) => layer.number),
  key: (rows) => textPlaces(rows.map(({ finding }) => finding.key)),
};

/** What is not known goes last, whichever way a column is sorted. */
function comparePlaces(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}

/** Sorts by several columns, the first one first. */
function sortBy(rows: readonly FindingRow[], by: readonly (readonly [Places, sign: number])[]): FindingRow[] {
  return rows
    .map((row, at) => ({ row, at }))
    .toSorted((a, b) => {
      for (const [places, sign] of by) {
        const difference = comparePlaces(places[a.at] ?? null, places[b.at] ?? null, sign);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ row }) => row);
}

/** The worst first: by severity from Critical on, the highest score first, then by name; the same for the same rows in any order. */
export function inDefaultOrder(rows: readonly FindingRow[]): FindingRow[] {
  return sortBy(rows, [
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
  return sortBy(rows, [[columns[by](rows), direction === 'asc' ? 1 : -1]]);
}
