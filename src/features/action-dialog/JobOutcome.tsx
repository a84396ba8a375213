import { Alert, List, ListItem } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { ofTotal } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { countSteps, failuresIn, keysIn, type Job } from '@/queries/jobs/job';

/** How many failures are listed one by one. */
const listed = 50;

/** What failed, one line each with the server's words, and what did work all the same. */
export function JobOutcome({ job }: { job: Job }) {
  const { words, steps } = job;
  const { done, failed, cancelled, total } = countSteps(job);
  const failures = steps.filter(({ state }) => state === 'failed');
  const reason = steps.find(({ state, error }) => state === 'cancelled' && error !== null)?.error ?? null;
  return (
    <Alert
      component="p"
      isInline
      variant={failed > 0 ? 'danger' : 'warning'}
      title={failed > 0 ? words.failure(keysIn(job, 'failed')) : stoppedTitle(done, total)}
      role="alert"
      actionLinks={failed > 0 && <FailedCallButton error={failuresIn(job)} />}
    >
      {failures.length > 0 && (
        <List isPlain>
          {failures.slice(0, listed).map(({ key, label, error }) => (
            <ListItem key={key}>{words.failureLine({ key, label }, explainError(error))}</ListItem>
          ))}
        </List>
      )}
      {failures.length > listed && <p>{`… and ${formatNumber(failures.length - listed)} more.`}</p>}
      {reason !== null && <p>{explainError(reason)}</p>}
      {total > 1 && (
        <p>{`${ofTotal(done, total)} done${cancelled > 0 ? `, ${formatNumber(cancelled)} not started` : ''}.`}</p>
      )}
      {/* No toast will offer it: this was read. */}
      {job.undo.kind === 'available' && <p>To take back what is done, open Activity at the top of the page.</p>}
    </Alert>
  );
}

function stoppedTitle(done: number, total: number): string {
  return done === 0 ? 'Nothing was changed' : `Stopped after ${ofTotal(done, total)}`;
}
