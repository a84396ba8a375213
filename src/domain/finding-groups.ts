import { shortDigest } from './digest';
import type { FindingRow } from './finding-rows';
import type { Severity, SeverityCounts } from './scan';
import { emptySeverityCounts } from './severity';

/** What rows can be put together by. */
export const findingGroupings = ['none', 'advisory', 'package', 'layer'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

/** Rows that have an advisory, a package or a layer in common. */
export interface FindingGroup {
  /** Unique among the groups. */
  key: string;
  /** What they have in common, in words. */
  title: string;
  rows: readonly FindingRow[];
  counts: SeverityCounts;
  fixableCount: number;
}

/** A line of the table: a group's head, or a finding. */
export type FindingLine = { kind: 'group'; group: FindingGroup } | { kind: 'finding'; row: FindingRow };

function keyOf({ finding, layer }: FindingRow, by: FindingGrouping): string {
  switch (by) {
    case 'none':
      return '';
    case 'advisory':
      return finding.vulnerability.name;
    case 'package':
      return `${finding.package.name} ${finding.package.version}`;
    case 'layer':
      return layer.id;
  }
}

function titleOf(row: FindingRow, by: FindingGrouping): string {
  if (by !== 'layer') return keyOf(row, by).trim();
  const { id, number, text } = row.layer;
  if (id === '') return 'Layer not known';
  return number === null ? shortDigest(id) : `Layer ${number}: ${text}`;
}

/** Puts rows together. Groups come in the order of their first rows, and rows keep theirs, so that a sorted list stays sorted. */
export function groupFindings(rows: readonly FindingRow[], by: FindingGrouping): FindingGroup[] {
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const key = keyOf(row, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return Array.from(groups, ([key, members]) => {
    const counts: Record<Severity, number> = { ...emptySeverityCounts() };
    let fixableCount = 0;
    for (const { finding } of members) {
      counts[finding.vulnerability.severity] += 1;
      if (finding.vulnerability.fixedBy !== null) fixableCount += 1;
    }
    const [first] = members;
    return { key, title: first === undefined ? key : titleOf(first, by), rows: members, counts, fixableCount };
  });
}

/** All lines of the table: each group's head and, unless it is closed, its rows. Without grouping the rows alone. */
export function findingLines(
  rows: readonly FindingRow[],
  by: FindingGrouping,
  isClosed: (groupKey: string) => boolean,
): FindingLine[] {
  if (by === 'none') return rows.map((row) => ({ kind: 'finding', row }));
  return groupFindings(rows, by).flatMap((group): FindingLine[] => [
    { kind: 'group', group },
    ...(isClosed(group.key) ? [] : group.rows.map((row): FindingLine => ({ kind: 'finding', row }))),
  ]);
}

/** The lines of a page. One that begins within a group tells first which group that is. */
export function linesOfPage(lines: readonly FindingLine[], page: number, perPage: number): FindingLine[] {
  const start = (page - 1) * perPage;
  const shown = lines.slice(start, start + perPage);
  if (shown[0]?.kind !== 'finding') return shown;
  const head = lines.slice(0, start).findLast(({ kind }) => kind === 'group');
  return head === undefined ? shown : [head, ...shown];
}
