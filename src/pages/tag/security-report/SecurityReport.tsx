import { useMemo } from 'react';
import { Skeleton } from '@patternfly/react-core';
import { isFilteringFindings } from '@/domain/findings/finding-filters';
import { summarizeReport } from '@/domain/scan/scan-report';
import { usePicked } from '@/routing/picked/use-picked';
import { useViewState } from '@/routing/view-state';
import { lazyTab } from '@/ui/lazy/lazy-tab';
import type { LoadedScan } from '../scan/loaded-scan';
import { Advisories } from './Advisories';
import { ReportSummary } from './ReportSummary';
import { foldedGroupsField, openRowsField, securityReportViewState } from './security-report-view-state';
import { ReportSkeleton } from '../scan/ReportSkeleton';
import { useReportRisk } from './risk/use-report-risk';
import { useAdvisories } from './use-advisories';

const UpgradesView = lazyTab(async () => (await import('./upgrades/UpgradesView')).UpgradesView);

/** The report of one image: its summary, and below it the advisories or what to upgrade. */
export function SecurityReport({ scan }: { scan: LoadedScan }) {
  const [view, changeView] = useViewState(securityReportViewState);
  // Opening and closing is no step that Back should undo one by one.
  const foldedGroups = usePicked(foldedGroupsField, view.foldedGroups, (next) =>
    changeView({ foldedGroups: next }, { replace: true }),
  );
  const openRows = usePicked(openRowsField, view.openRows, (next) => changeView({ openRows: next }, { replace: true }));
  const { risk, isAwaited, reader } = useReportRisk(scan, view.risk !== '');
  const advisories = useAdvisories(scan, view, foldedGroups.has, risk);
  const summary = useMemo(() => summarizeReport(scan.report), [scan.report]);
  if (isAwaited) {
    return (
      <>
        {reader}
        <ReportSkeleton />
      </>
    );
  }
  return (
    <>
      {reader}
      <ReportSummary
        summary={summary}
        severities={view.severities}
        packageName={view.packageName}
        shows={view.shows}
        isFiltered={view.shows === 'advisories' && isFilteringFindings(view)}
        onChange={changeView}
        shownCount={advisories.rows.length}
        pills={risk !== null && <risk.Pills rows={advisories.allRows} view={view} onChange={changeView} />}
        settled={risk !== null && <risk.Settled rows={advisories.allRows} />}
      />
      {view.shows === 'upgrades' ? (
        <UpgradesView
          scan={scan}
          rows={advisories.allRows}
          fallback={<Skeleton height="16rem" screenreaderText="Loading what to upgrade" />}
        />
      ) : (
        <Advisories
          scan={scan}
          view={view}
          onChange={changeView}
          advisories={advisories}
          risk={risk}
          foldedGroups={foldedGroups}
          openRows={openRows}
        />
      )}
      {risk !== null && <risk.Sources rows={advisories.allRows} />}
    </>
  );
}
