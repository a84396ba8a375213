import { groupBy } from '@/domain/group-by';
import { shortDigest } from '@/domain/image/digest';
import { noLayer } from '@/domain/packages/package-filters';
import type { Severity, SeverityCounts } from '@/domain/scan/scan';
import { emptySeverityCounts } from '@/domain/scan/severity';
import type { FindingRow } from './finding-rows';

/** What rows can be put together by. */
export const findingGroupings = ['none', 'advisory', 'package', 'layer'] as const;
export type FindingGrouping = (typeof findingGroupings)[number];

/** Rows that have an advisory, a package or a layer in common. */
export interface FindingGroup {
  /** Unique among the groups. */
  key: string;
  /** Names the group in an address. */
  address: string;
  /** What they have in common, in words. */
  title: string;
  rows: readonly FindingRow[];
  counts: SeverityCounts;
  fixableCount: number;
}

/** What pages are made of: a finding, or a closed group, which takes the place of one. */
export type FindingItem =
  | { kind: 'closed'; group: FindingGroup }
  | { kind: 'finding'; group: FindingGroup | null; row: FindingRow };

/** A row of the table: a group's head (`isContinued` if the group has begun on an earlier page), or a finding. */
export type FindingPageRow =
  | { kind: 'group'; group: FindingGroup; isContinued: boolean }
  | { kind: 'finding'; row: FindingRow };

export interface FindingPage {
  rows: readonly FindingPageRow[];
  /** Places of its first and its last finding among all, from 1; those of closed groups count. 0 if there are none. */
  first: number;
  last: number;
}

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

/** The beginning of a digest is enough to name a layer, and keeps addresses short. */
function addressOf(key: string, by: FindingGrouping): string {
  if (by !== 'layer') return key.toWellFormed();
  return key === '' ? noLayer : shortDigest(key);
}

function titleOf(row: FindingRow, by: FindingGrouping): string {
  if (by !== 'layer') return keyOf(row, by).trim();
  const { id, number, text } = row.layer;
  if (id === '') return 'Layer not known';
  return number === null ? shortDigest(id) : `Layer ${number}: ${text}`;
}

/** Puts rows together. Groups come in the order of their first rows, and rows keep theirs, so that a sorted list stays sorted. */
export function groupFindings(rows: readonly FindingRow[], by: FindingGrouping): FindingGroup[] {
  const groups = groupBy(rows, (row) => keyOf(row, by));
  return Array.from(groups, ([key, members]) => {
    const counts: Record<Severity, number> = { ...emptySeverityCounts() };
    let fixableCount = 0;
    for (const { finding } of members) {
      counts[finding.vulnerability.severity] += 1;
      if (finding.vulnerability.fixedIn !== null) fixableCount += 1;
    }
    const [first] = members;
    const title = first === undefined ? key : titleOf(first, by);
    return { key, address: addressOf(key, by), title, rows: members, counts, fixableCount };
  });
}

/** Findings in the order of the table; of a closed group its heading alone. */
export function findingItems(
  rows: readonly FindingRow[],
  by: FindingGrouping,
  isClosed: (groupAddress: string) => boolean,
): FindingItem[] {
  if (by === 'none') return rows.map((row) => ({ kind: 'finding', group: null, row }));
  return groupFindings(rows, by).flatMap((group): FindingItem[] =>
    isClosed(group.address)
      ? [{ kind: 'closed', group }]
      : group.rows.map((row): FindingItem => ({ kind: 'finding', group, row })),
  );
}

function countFindings(items: readonly FindingItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'closed' ? item.group.rows.length : 1), 0);
}

/** A page of findings, each group's below its head. A group that goes on from the page before has its head once more. */
export function findingPage(items: readonly FindingItem[], page: number, perPage: number): FindingPage {
  const start = (page - 1) * perPage;
  const shown = items.slice(start, start + perPage);
  const before = items[start - 1]?.group ?? null;
  const rows = shown.flatMap((item, at): FindingPageRow[] => {
    const { group } = item;
    const isFirst = group !== null && group !== shown[at - 1]?.group;
    return [
      ...(isFirst ? [{ kind: 'group' as const, group, isContinued: group === before }] : []),
      ...(item.kind === 'finding' ? [{ kind: 'finding' as const, row: item.row }] : []),
    ];
  });
  const passed = countFindings(items.slice(0, start));
  return { rows, first: shown.length === 0 ? 0 : passed + 1, last: passed + countFindings(shown) };
}

/** The page on which a group begins; 1 if there is no such group. */
export function pageOfGroup(items: readonly FindingItem[], groupAddress: string, perPage: number): number {
  const at = items.findIndex(({ group }) => group?.address === groupAddress);
  return Math.floor(Math.max(0, at) / perPage) + 1;
}
