import { Button, Skeleton } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { whyNoResult, type ComparedReports } from '@/domain/compare/reports/compared-reports';
import { RequestError } from '@/domain/registry/request-failure';
import { countOf } from '@/domain/text/count-text';
import { ErrorState } from '@/features/failure/ErrorState';
import { UnreadEntries } from '@/features/unread-entries/UnreadEntries';
import { EmptyView } from '@/ui/EmptyView';
import type { CompareTabProps } from './compare-tabs';
import type { LoadedSide } from './loaded-side';

interface ReportsGateProps extends Omit<CompareTabProps, 'risk'> {
  /** Something else is still to come. */
  isAwaited?: boolean;
  children(reports: ComparedReports): ReactNode;
}

/** Stands before what compares two security reports: it waits, and says of each side why it has none. */
export function ReportsGate({ a, b, reports, isAwaited = false, children }: ReportsGateProps) {
  if (isAwaited || a.report.isPending || b.report.isPending) {
    return <Skeleton height="16rem" screenreaderText="Loading security reports" />;
  }
  return (
    <>
      {[a, b].map((side, at) => (
        <SideNotice key={at} side={side} />
      ))}
      {reports !== null && children(reports)}
    </>
  );
}

/** What keeps a side's report from being compared, or from being compared as a whole; nothing if all is well. */
function SideNotice({ side: { name, report } }: { side: LoadedSide }) {
  const { data, error, refetch } = report;
  if (data === null) {
    const isGone = error instanceof RequestError && error.kind === 'not-found';
    return (
      <ErrorState
        title={isGone ? `There is no security report for ${name}` : `Unable to get the security report of ${name}`}
        error={error}
        onRetry={refetch}
      />
    );
  }
  const reason = whyNoResult(data);
  if (reason !== null) {
    return (
      <EmptyView
        kind="nothing"
        title={`${name} has no scan result`}
        actions={
          <Button variant="secondary" onClick={refetch}>
            Check now
          </Button>
        }
      >
        {reason} {data.status === 'queued' && 'The comparison appears here by itself.'}
      </EmptyView>
    );
  }
  const unread = data.malformed ?? [];
  return (
    <UnreadEntries
      entries={unread}
      title={`${countOf(unread.length, 'part')} of the report of ${name} could not be understood; what is shown is incomplete`}
    />
  );
}
