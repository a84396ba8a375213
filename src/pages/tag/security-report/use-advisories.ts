import { useDeferredValue, useMemo } from 'react';
import { filterFindings } from '@/domain/findings/finding-filters';
import { findingItems, findingPage, type FindingItem, type FindingPage } from '@/domain/findings/finding-groups';
import { inDefaultOrder, sortFindings } from '@/domain/findings/finding-order';
import { findingRows, type FindingRow } from '@/domain/findings/finding-rows';
import type { LoadedScan } from '../scan/loaded-scan';
import type { SecurityReportView } from './security-report-view';

/** A report as the table shows it. */
export interface AdvisoryLines {
  /** Every row of the report, in its own order. */
  allRows: readonly FindingRow[];
  /** Those that the filters let through, in the chosen order. */
  rows: readonly FindingRow[];
  /** What the pages are made of. */
  items: readonly FindingItem[];
  /** The page that is shown: past the end means the last one. */
  page: number;
  shown: FindingPage;
}

/** From the report to the lines on screen; each step is done anew only when what it depends on has changed. */
export function useAdvisories(
  { report, manifest }: LoadedScan,
  view: SecurityReportView,
  isClosed: (groupAddress: string) => boolean,
): AdvisoryLines {
  const allRows = useMemo(() => findingRows(report, manifest), [report, manifest]);
  // Typing and clicking stay quick with thousands of findings: the rows follow when they are computed.
  const { search, packageName, severities, isFixableOnly, types, layer, sortBy, direction, groupBy, page, perPage } =
    useDeferredValue(view);
  // Together with the page: a group that is closed on its second page takes to its first.
  const isClosedThen = useDeferredValue(isClosed);
  const usual = useMemo(() => inDefaultOrder(allRows), [allRows]);
  const sorted = useMemo(() => sortFindings(usual, sortBy, direction), [usual, sortBy, direction]);
  const rows = useMemo(
    () => filterFindings(sorted, { search, packageName, severities, isFixableOnly, types, layer }),
    [sorted, search, packageName, severities, isFixableOnly, types, layer],
  );
  const items = useMemo(() => findingItems(rows, groupBy, isClosedThen), [rows, groupBy, isClosedThen]);
  const shownPage = Math.min(page, Math.max(1, Math.ceil(items.length / perPage)));
  const shown = useMemo(() => findingPage(items, shownPage, perPage), [items, shownPage, perPage]);
  return { allRows, rows, items, page: shownPage, shown };
}
