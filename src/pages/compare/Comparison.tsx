import { PageSection, Skeleton } from '@patternfly/react-core';
import { useDeferredValue, useMemo } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import type { CompareSide } from '@/domain/compare/side';
import type { RepositoryName } from '@/domain/repository/repository';
import page from '@/features/page-header/page-header.module.css';
import { PageHeader, type Crumb } from '@/features/page-header/PageHeader';
import { paths } from '@/routing/paths';
import { useViewState, viewAddress } from '@/routing/view-state';
import { LinkTabs } from '@/ui/LinkTabs';
import { compareTabs, preloadCompareTab } from './compare-tabs';
import { compareViewState } from './compare-view-state';
import { CompareSummary } from './CompareSummary';
import { ComparedNames } from './ComparedNames';
import { useComparedRisk } from './risk/use-compared-risk';
import { MissingParts } from './MissingParts';
import { PlatformSteps } from './PlatformSteps';
import { SideFailure } from './SideFailure';
import { useComparedReports } from './use-compared-reports';
import { useSides } from './use-side';

interface ComparisonProps {
  repository: RepositoryName;
  sides: { a: CompareSide; b: CompareSide };
  crumbs: readonly Crumb[];
}

/** Two sides that the address names: what they are, and the tabs that compare them. */
export function Comparison({ repository, sides, crumbs }: ComparisonProps) {
  const [view, changeView] = useViewState(compareViewState);
  const { search } = useLocation();
  const address = useHref(paths.compare(repository, {}));
  const { a, b } = useSides(repository, sides, { platform: view.platform, labels: view.tab === 'labels' });
  const active = compareTabs.find(({ name }) => name === view.tab);
  const tabs = compareTabs.map(({ name, title }) => ({
    key: name,
    title,
    href: viewAddress(address, search, compareViewState, { tab: name }),
  }));
  const { risk, reader } = useComparedRisk();
  const reports = useComparedReports(a, b, risk);
  // The sentence does not wait for thousands of rows.
  const shown = useDeferredValue(useMemo(() => ({ reports, risk }), [reports, risk]));
  const isKnown = [a, b].every(({ report, manifest }) => !report.isPending && !manifest.isPending);
  const failed = [a, b].filter(({ image }) => image.error !== null);
  return (
    <>
      {reader}
      <PageHeader
        crumbs={crumbs}
        title="Compare"
        end={<PlatformSteps a={a} b={b} wanted={view.platform} onSelect={(platform) => changeView({ platform })} />}
      >
        <ComparedNames a={a} b={b} onSwap={() => changeView({ a: view.b, b: view.a })} />
      </PageHeader>
      <PageSection hasBodyWrapper={false} className={page.body}>
        <CompareSummary a={a} b={b} reports={reports} isAwaited={risk === undefined} isImpossible={failed.length > 0} />
        <LinkTabs
          id="compare-tabs"
          label="Compare"
          tabs={tabs}
          activeKey={view.tab}
          onSelect={(tab) => changeView({ tab })}
          onIntend={preloadCompareTab}
        >
          {failed.map((side) => (
            <SideFailure key={side === a ? 'a' : 'b'} side={side} />
          ))}
          {failed.length === 0 && active !== undefined && (
            <active.Content
              a={a}
              b={b}
              reports={shown.reports}
              risk={shown.risk}
              fallback={<Skeleton height="16rem" screenreaderText="Loading" />}
            />
          )}
        </LinkTabs>
        {/* Below, because it is known late: nothing moves. */}
        {failed.length === 0 && isKnown && [a, b].map((side, at) => <MissingParts key={at} side={side} />)}
      </PageSection>
    </>
  );
}
