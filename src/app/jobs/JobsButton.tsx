import { Badge, Button } from '@patternfly/react-core';
import HistoryIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import { useRef, useState } from 'react';
import { useJobs } from '@/queries/jobs/use-job';
import { lazyPart } from '@/ui/lazy/lazy-part';
import styles from './jobs-button.module.css';

const JobsPanel = lazyPart(async () => (await import('./JobsPanel')).JobsPanel, { isLeftOut: true });

/** Opens the list of what has been done in this tab. */
export function JobsButton() {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const jobs = useJobs();
  const running = jobs.filter(({ state }) => state !== 'finished').length;
  // The panel would lie above the dialog that asks.
  const isAsking = jobs.some(({ undo }) => undo.kind === 'asking');
  const label = running > 0 ? `Activity, ${running} running` : 'Activity';
  return (
    <>
      <Button
        ref={anchor}
        variant="plain"
        icon={<HistoryIcon />}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-tip={label}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={JobsPanel.fetchAhead}
        onFocus={JobsPanel.fetchAhead}
      >
        {running > 0 && <Badge className={styles.count}>{running}</Badge>}
      </Button>
      {isOpen && !isAsking && (
        <JobsPanel onMissing={() => setIsOpen(false)} anchor={anchor} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}
