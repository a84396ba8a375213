import { Alert, List, ListItem } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { countItems, keysIn, type Activity } from '@/queries/activities/activity';

/** How many failures are listed one by one. */
const listed = 50;

/** What failed, one line each with the server's words, and what did work all the same. */
export function RunOutcome({ activity }: { activity: Activity }) {
  const { words, items } = activity;
  const { done, failed, cancelled, total } = countItems(activity);
  const failures = items.filter(({ state }) => state === 'failed');
  const reason = items.find(({ state, error }) => state === 'cancelled' && error !== null)?.error ?? null;
  return (
    <Alert
      isInline
      variant={failed > 0 ? 'danger' : 'warning'}
      title={failed > 0 ? words.failure(keysIn(activity, 'failed')) : stoppedTitle(done, total)}
      role="alert"
      className="app-run-outcome"
    >
      {failures.length > 0 && (
        <List isPlain>
          {failures.slice(0, listed).map(({ key, label, error }) => (
            <ListItem key={key}>{words.failureLine({ key, label }, explainError(error))}</ListItem>
          ))}
        </List>
      )}
      {failures.length > listed && <p>{`… and ${failures.length - listed} more.`}</p>}
      {reason !== null && <p>{explainError(reason)}</p>}
      {total > 1 && <p>{`${done} of ${total} done${cancelled > 0 ? `, ${cancelled} not started` : ''}.`}</p>}
      {/* No toast will offer it: this was read. */}
      {activity.undo.kind === 'available' && <p>To take back what is done, open Activity at the top of the page.</p>}
    </Alert>
  );
}

function stoppedTitle(done: number, total: number): string {
  return done === 0 ? 'Nothing was changed' : `Stopped after ${done} of ${total}`;
}
