import { Alert, List, ListItem } from '@patternfly/react-core';
import { explainError } from '@/domain/request-failure';
import { countItems, keysIn, type Activity } from '@/queries/activities/activity';

/** How many failures are listed one by one. */
const listed = 50;

/** What failed, one line each with the server's words, and what did work all the same. */
export function RunOutcome({ activity }: { activity: Activity }) {
  const { words, items } = activity;
  const { done, failed, cancelled, total } = countItems(activity);
  const failures = items.filter(({ state }) => state === 'failed');
  return (
    <Alert
      isInline
      variant={failed > 0 ? 'danger' : 'warning'}
      title={failed > 0 ? words.failure(keysIn(activity, 'failed')) : `Stopped after ${done} of ${total}`}
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
      {total > 1 && <p>{`${done} of ${total} done${cancelled > 0 ? `, ${cancelled} not started` : ''}.`}</p>}
      {/* No toast will offer it: this was read. */}
      {activity.undo.kind === 'available' && <p>To take back what is done, open Activity at the top of the page.</p>}
    </Alert>
  );
}
