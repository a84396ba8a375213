import { Skeleton } from '@patternfly/react-core';
import styles from './scan.module.css';

/** Holds the place of summary, toolbar and rows, so that nothing below moves when they arrive. */
export function ReportSkeleton() {
  return (
    <div className={styles.skeleton}>
      <Skeleton screenreaderText="Loading security report" />
      <Skeleton />
      {Array.from({ length: 10 }, (_unused, row) => (
        <Skeleton key={row} />
      ))}
    </div>
  );
}
