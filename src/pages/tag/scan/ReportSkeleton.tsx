import { Skeleton } from '@patternfly/react-core';
import layout from '@/ui/styles/layout.module.css';

/** Holds the place of summary, toolbar and rows, so that nothing below moves when they arrive. */
export function ReportSkeleton() {
  return (
    <div className={layout.stack}>
      <Skeleton height="3.5rem" screenreaderText="Loading security report" />
      <Skeleton height="2.25rem" />
      {Array.from({ length: 10 }, (_unused, row) => (
        <Skeleton key={row} />
      ))}
    </div>
  );
}
