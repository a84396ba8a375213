import { Content, List, ListItem, Popover } from '@patternfly/react-core';
import type { RefObject } from 'react';
import { useActivities } from '@/queries/activities/use-activities';
import { useNow } from '@/ui/use-now';
import { ActivityEntry } from './ActivityEntry';

interface ActivityPanelProps {
  /** The button that opened it; gets the focus back. */
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** Everything that was done in this tab, newest first, with what can still be done about it. */
export function ActivityPanel({ anchor, onClose }: ActivityPanelProps) {
  const activities = useActivities();
  const now = useNow();
  return (
    <Popover
      isVisible
      shouldClose={() => {
        onClose();
        anchor.current?.focus({ preventScroll: true });
      }}
      triggerRef={() => anchor.current ?? document.body}
      position="bottom-end"
      distance={8}
      hasAutoWidth
      animationDuration={0}
      withFocusTrap
      className="app-activity"
      aria-label="Activity"
      // PatternFly's own header is a <header>, which outside of the page's main part would be a second banner.
      bodyContent={
        <>
          <Content component="h2">Activity</Content>
          {activities.length === 0 ? (
            <p>Nothing has been done in this tab yet.</p>
          ) : (
            <List isPlain isBordered className="app-activity-list">
              {activities.map((activity) => (
                <ListItem key={activity.id}>
                  <ActivityEntry activity={activity} now={now} />
                </ListItem>
              ))}
            </List>
          )}
        </>
      }
    />
  );
}
