import { Alert, Button } from '@patternfly/react-core';
import { Fragment } from 'react';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { RetryButton } from '@/features/failure/RetryButton';
import layout from '@/ui/styles/layout.module.css';
import type { NamedReading } from './named-reading';

/** Notes of what is read for the rows: that the rest costs many requests, and what could not be read. */
export function ReadingNotes({ readings }: { readings: readonly NamedReading[] }) {
  return readings.map(({ what, of, heldCount, failedCount, failure, readAll, retry }) => (
    <Fragment key={what}>
      {heldCount > 0 && (
        <Alert
          isInline
          className={layout.below}
          component="p"
          variant="info"
          title={
            heldCount === 1
              ? `Reading ${what.toLowerCase()} takes one more request.`
              : `Reading ${what.toLowerCase()} takes one request for each of ${formatNumber(heldCount)} ${of}s.`
          }
          actionLinks={
            <Button variant="link" isInline onClick={readAll}>
              {`Read ${what.toLowerCase()}`}
            </Button>
          }
        />
      )}
      {failedCount > 0 && (
        <Alert
          isInline
          className={layout.below}
          component="p"
          variant="warning"
          title={`${what} of ${failedCount === 1 ? `one ${of}` : countOf(failedCount, of)} could not be read. ${failure ?? ''}`}
          actionLinks={<RetryButton onRetry={retry} />}
        />
      )}
    </Fragment>
  ));
}
