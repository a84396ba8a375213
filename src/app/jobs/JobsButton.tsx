import { Badge, Button } from '@patternfly/react-core';
import HistoryIcon from '@patternfly/react-icons/dist/esm/icons/history-icon';
import { lazy, useRef, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useJobs } from '@/queries/jobs/use-job';
import { LazyPart } from '@/ui/LazyPart';
import { fetchAhead } from '@/ui/fetch-ahead';
import styles from './jobs-button.module.css';

const loadPanel = () => import('./JobsPanel');
const JobsPanel = lazy(async () => ({ default: (await loadPanel()).JobsPanel }));

/** Ahead of the click. A failure is left to the click, which asks again. */
const preloadPanel = () => fetchAhead(loadPanel);

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
        className={styles.button}
        icon={<HistoryIcon />}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-tip={label}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={preloadPanel}
        onFocus={preloadPanel}
      >
        {running > 0 && <Badge className={styles.count}>{running}</Badge>}
      </Button>
      {isOpen && !isAsking && (
        <ErrorBoundary fallback={null}>
          <LazyPart onMissing={() => setIsOpen(false)}>
            <JobsPanel anchor={anchor} onClose={() => setIsOpen(false)} />
          </LazyPart>
        </ErrorBoundary>
      )}
    </>
  );
}
