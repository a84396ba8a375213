import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { formatDay } from '@/domain/time/dates';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';
import styles from './tag-history.module.css';
import type { LoadedHistory } from './use-history';

/**
 * How far back the history is loaded, with a way to stop that and to go on. On a phone it has a line of its own as soon as it
 * has something to say, and keeps it.
 */
export function HistoryProgress({ loaded }: { loaded: LoadedHistory }) {
  const { rows, isComplete, isFetching, isPending, isStopped, error, loadedBackTo, stop, goOn } = loaded;
  const isOnTheWay = !isPending && !isComplete && isFetching && !isStopped;
  const isHalted = !isPending && !isComplete && isStopped && error === null;
  const [wasUsed, setWasUsed] = useState(false);
  if (!wasUsed && (isOnTheWay || isHalted)) setWasUsed(true);
  const back = loadedBackTo === undefined ? '' : ` back to ${formatDay(loadedBackTo)}`;
  return (
    <span className={classNames(layout.inline, typography.small, typography.subtle, wasUsed && styles.progress)}>
      <span role="status">
        {isOnTheWay && (
          <>
            <SmallSpinner /> {`Loaded${back}…`}
          </>
        )}
        {isHalted && `Loaded${back} only.`}
        {!isPending && isComplete && rows.length > 0 && (
          <span className="pf-v6-screen-reader">The history is complete.</span>
        )}
      </span>
      {isOnTheWay && (
        <Button
          variant="link"
          isInline
          className={layout.target}
          aria-label="Stop loading older history"
          onClick={stop}
        >
          Stop
        </Button>
      )}
      {isHalted && (
        <Button variant="link" isInline className={layout.target} onClick={goOn}>
          Load older history
        </Button>
      )}
    </span>
  );
}
