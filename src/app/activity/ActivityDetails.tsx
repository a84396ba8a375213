import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { countItems, type Activity } from '@/queries/activities/activity';
import { activityDetails } from './activity-text';
import './activity.css';

/** So many lines are shown at once; the rest when asked for. */
const shownAtOnce = 5;

/** Why a run pauses, what failed with the server's words, or more about a success. */
export function ActivityDetails({ activity }: { activity: Activity }) {
  const [isExpanded, setIsExpanded] = useState(false);
  const lines = activityDetails(activity);
  const { done, failed, total } = countItems(activity);
  const shown = isExpanded ? lines : lines.slice(0, shownAtOnce);
  return (
    <>
      {activity.state === 'paused' && (
        <p>{`Your session has ended. ${done} of ${total} done. Sign in again, then resume.`}</p>
      )}
      {shown.length > 0 && (
        <ul className="app-activity-details">
          {shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > shownAtOnce && (
        <Button variant="link" isInline aria-expanded={isExpanded} onClick={() => setIsExpanded(!isExpanded)}>
          {isExpanded ? `Show ${shownAtOnce} only` : `Show all ${lines.length}`}
        </Button>
      )}
      {activity.state === 'finished' && failed > 0 && total > 1 && <p>{`${done} of ${total} done.`}</p>}
    </>
  );
}
