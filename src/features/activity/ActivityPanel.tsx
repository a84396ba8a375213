import { Alert, List, ListItem, Popover } from '@patternfly/react-core';
import type { RefObject } from 'react';
import { useActivities } from '@/queries/activities/use-activities';
import { useNow } from '@/ui/use-now';
import { ActivityEntry } from './ActivityEntry';
import { useUndo } from './use-undo';
import './activity.css';

interface ActivityPanelProps {
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** Everything that was done in this tab, newest first, with what can still be done about it. */
export function ActivityPanel({ anchor, onClose }: ActivityPanelProps) {
  const activities = useActivities();
  const now = useNow();
  const { undo, problem } = useUndo();
  return (
    <Popover
      isVisible
      shouldClose={() => {
        onClose();
        anchor.current?.focus();
      }}
      triggerRef={() => anchor.current ?? document.body}
      position="bottom-end"
      hasAutoWidth
      animationDuration={0}
      withFocusTrap={false}
      headerContent="Activity"
      headerComponent="h2"
      className="app-activity"
      bodyContent={
        <>
          {problem !== null && <Alert isInline variant="danger" title={`Could not undo. ${problem.reason}`} />}
          {activities.length === 0 && 'Nothing has been done in this tab yet.'}
          <List isPlain isBordered>
            {activities.map((activity) => (
              <ListItem key={activity.id}>
                <ActivityEntry activity={activity} now={now} onUndo={undo} />
              </ListItem>
            ))}
          </List>
        </>
      }
    />
  );
}
