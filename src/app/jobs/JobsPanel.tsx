import { Content, List, ListItem, Popover } from '@patternfly/react-core';
import type { RefObject } from 'react';
import { useJobs } from '@/queries/jobs/use-job';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import popover from '@/ui/styles/popover.module.css';
import layout from '@/ui/styles/layout.module.css';
import { JobEntry } from './JobEntry';
import styles from './jobs.module.css';

interface JobsPanelProps {
  /** The button that opened it; gets the focus back. */
  anchor: RefObject<HTMLButtonElement | null>;
  onClose(): void;
}

/** Everything that was done in this tab, newest first, with what can still be done about it. */
export function JobsPanel({ anchor, onClose }: JobsPanelProps) {
  const jobs = useJobs();
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
      minWidth="min(32rem, calc(100vw - 2rem))"
      maxWidth="32rem"
      animationDuration={0}
      withFocusTrap
      className={classNames(popover.sheet, styles.panel)}
      aria-label="Activity"
      // PatternFly's own header is a <header>, which outside of the page's main part would be a second banner.
      bodyContent={
        <div className={styles.body}>
          <Content component="h2">Activity</Content>
          {jobs.length === 0 ? (
            <p>Nothing has been done in this tab yet.</p>
          ) : (
            <List isPlain isBordered className={layout.below}>
              {jobs.map((job) => (
                <ListItem key={job.id}>
                  <JobEntry job={job} now={now} />
                </ListItem>
              ))}
            </List>
          )}
        </div>
      }
    />
  );
}
