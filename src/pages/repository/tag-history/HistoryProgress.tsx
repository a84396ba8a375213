import { Button, Spinner } from '@patternfly/react-core';
import { useState } from 'react';
import { formatDay } from '@/domain/time/dates';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedHistory } from './use-history';
import styles from './tag-history.module.css';

/**
 * How far back the history is loaded, with a way to stop that and to go on. It stands beside the names of the views; where
 * there is no room for it, it has a line of its own as soon as it has something to say, and keeps it.
 */
export function HistoryProgress({ loaded }: { loaded: LoadedHistory }) {
  const { rows, isComplete, isLoading, isPending, isStopped, error, loadedBackTo, stop, goOn } = loaded;
  const isOnTheWay = !isPending && !isComplete && isLoading && !isStopped;
  const isHalted = !isPending && !isComplete && isStopped && error === null;
  const [wasUsed, setWasUsed] = useState(false);
  if (!wasUsed && (isOnTheWay || isHalted)) setWasUsed(true);
  const back = loadedBackTo === undefined ? '' : ` back to ${formatDay(loadedBackTo)}`;
  return (
    <div className={wasUsed ? classNames(styles.progressLine, styles.wasUsed) : styles.progressLine}>
      <span className={classNames(layout.row, typography.small, typography.subtle, styles.progress)}>
        <span role="status">
          {isOnTheWay && (
            <>
              <Spinner size="sm" aria-hidden="true" /> {`Loaded${back}…`}
            </>
          )}
          {isHalted && `Loaded${back} only.`}
          {!isPending && isComplete && rows.length > 0 && (
            <span className="pf-v6-screen-reader">The history is complete.</span>
          )}
        </span>
        {isOnTheWay && (
          <Button variant="link" isInline aria-label="Stop loading older history" onClick={stop}>
            Stop
          </Button>
        )}
        {isHalted && (
          <Button variant="link" isInline onClick={goOn}>
            Load older history
          </Button>
        )}
      </span>
    </div>
  );
}
