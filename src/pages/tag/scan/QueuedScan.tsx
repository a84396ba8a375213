import { Button } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { formatClockTime } from '@/domain/time/dates';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { EmptyView } from '@/ui/EmptyView';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface QueuedScanProps {
  /** The query of the report, which is asked again by itself while the page is visible. */
  query: UseQueryResult;
}

/** A scan that has not run yet. The outcome of a check that the person asked for is announced; the others stay quiet. */
export function QueuedScan({ query }: QueuedScanProps) {
  const [announced, setAnnounced] = useState('');
  const checkedAt = Math.max(query.dataUpdatedAt, query.errorUpdatedAt);
  const check = async () => {
    setAnnounced('');
    const { error, dataUpdatedAt } = await query.refetch();
    setAnnounced(error === null ? `Still queued, checked at ${formatClockTime(dataUpdatedAt)}` : explainError(error));
  };
  return (
    <EmptyView
      kind="nothing"
      title="Security scan is currently queued."
      actions={
        <Button variant="secondary" isAriaDisabled={query.isFetching} onClick={() => void check()}>
          Check now
        </Button>
      }
    >
      The result will appear here by itself.
      <div className={classNames(layout.below, typography.small)}>
        {query.isError ? 'Last check failed at ' : 'Checked at '}
        {/* Seconds tell one check from the next. */}
        <Timestamp at={checkedAt}>{formatClockTime(checkedAt)}</Timestamp>
        {query.isError && `. ${explainError(query.error)} `}
        <FailedCallButton error={query.error} />
      </div>
      <span role="status" className="pf-v6-screen-reader">
        {announced}
      </span>
    </EmptyView>
  );
}
