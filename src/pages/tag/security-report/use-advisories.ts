import { useDeferredValue, useMemo } from 'react';
import { filterFindings } from '@/domain/findings/finding-filters';
import { findingItems, type FindingItem } from '@/domain/findings/finding-groups';
import { orderFindings } from '@/domain/findings/finding-order';
import { findingRows, reportedRows, type FindingRow } from '@/domain/findings/finding-rows';
import type { LoadedScan } from '../scan/loaded-scan';
import type { ReportRisk } from './risk/report-risk';
import type { SecurityReportViewState } from './security-report-view-state';

/** A report as the table shows it. */
export interface AdvisoryRows {
  /** Every row of the report, in its own order. */
  allRows: readonly FindingRow[];
  /** Those that the filters let through, in the chosen order. */
  rows: readonly FindingRow[];
  /** What the pages are made of. */
  items: readonly FindingItem[];
  /** The view state that the rows belong to; it follows typing and clicks a moment later. */
  view: SecurityReportViewState;
}

/** From the report to the rows on screen; each step is done anew only when what it depends on has changed. */
export function useAdvisories(
  { report, manifest }: LoadedScan,
  view: SecurityReportViewState,
  isClosed: (groupAddress: string) => boolean,
  risk: ReportRisk | null,
): AdvisoryRows {
  const plainRows = findingRows(report, manifest);
  const allRows = useMemo(() => risk?.addTo(plainRows) ?? plainRows, [plainRows, risk]);
  // Typing and clicking stay quick with thousands of findings: the rows follow when they are computed.
  const deferred = useDeferredValue(view);
  const { search, packageName, severities, isFixableOnly, types, layer, risk: riskWords, sort, groupBy } = deferred;
  // Together with the page: a group that is closed on its second page takes to its first.
  const isClosedThen = useDeferredValue(isClosed);
  const inOrder = useMemo(() => orderFindings(allRows, reportedRows(report)), [allRows, report]);
  const sorted = useMemo(() => inOrder(sort.by, sort.direction), [inOrder, sort]);
  const matching = useMemo(
    () => filterFindings(sorted, { search, packageName, severities, isFixableOnly, types, layer }),
    [sorted, search, packageName, severities, isFixableOnly, types, layer],
  );
  const rows = useMemo(
    () => (risk === null || riskWords === '' ? matching : matching.filter(risk.matching(riskWords))),
    [matching, risk, riskWords],
  );
  const items = useMemo(() => findingItems(rows, groupBy, isClosedThen), [rows, groupBy, isClosedThen]);
  return { allRows, rows, items, view: deferred };
}
