import { Skeleton } from '@patternfly/react-core';

/** Holds the place of summary, toolbar and rows, so that nothing below moves when they arrive. */
export function ReportSkeleton() {
  return (
    <div className="app-report-skeleton">
      <Skeleton className="app-report-skeleton-summary" screenreaderText="Loading security report" />
      <Skeleton className="app-report-skeleton-bar" />
      {Array.from({ length: 10 }, (_unused, row) => (
        <Skeleton key={row} />
      ))}
    </div>
  );
}
