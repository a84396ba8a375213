import { Button } from '@patternfly/react-core';
import AngleDownIcon from '@patternfly/react-icons/dist/esm/icons/angle-down-icon';
import AngleLeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import AngleUpIcon from '@patternfly/react-icons/dist/esm/icons/angle-up-icon';
import { millisecondsInSecond } from 'date-fns/constants';
import { useMemo } from 'react';
import { compileTextSearch } from '@/domain/text/search/text-search';
import { formatDateTimeLong } from '@/domain/time/dates';
import { writeInstant } from '@/domain/time/instant-text';
import type { TimeRange } from '@/domain/time/time-range';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { changesAround, momentBefore } from '../as-of/change-steps';
import type { HistoryViewProps } from '../history-view';
import styles from './timeline.module.css';

interface ScrubberProps extends HistoryViewProps {
  /** What is drawn above. */
  range: TimeRange;
  /** Milliseconds since 1970. */
  now: number;
  /** Whether the picture above is folded away. */
  isFolded: boolean;
  onFold(isFolded: boolean): void;
}

/** Goes to a moment of the history: by dragging to any, by arrow keys, buttons or [ and ] from change to change. */
export function Scrubber(props: ScrubberProps) {
  const { loaded, changes, view, changeView, at, range, now, isFolded, onFold } = props;
  const { matches } = useMemo(() => compileTextSearch({ text: view.search, isRegex: false }), [view.search]);
  const around = useMemo(() => changesAround(changes, at ?? Infinity, matches), [changes, at, matches]);
  const previous = at === null ? momentBefore(changes, matches) : around.previous;
  const next = at === null ? null : (around.next ?? now);
  const min = Math.ceil(range.from / millisecondsInSecond) * millisecondsInSecond;
  const max = Math.max(min + millisecondsInSecond, Math.floor(range.to / millisecondsInSecond) * millisecondsInSecond);

  // Going through a hundred changes should not be a hundred steps of the browser's history: one leads back to the present.
  const goTo = (moment: number, isTyping = false) =>
    changeView(
      { at: moment >= now - millisecondsInSecond ? '' : writeInstant(moment), list: 'changes', page: 1 },
      { replace: at !== null, isTyping: isTyping && at !== null },
    );
  const steps = {
    'previous-change': previous === null ? undefined : () => goTo(previous),
    'next-change': next === null ? undefined : () => goTo(next),
  };
  useKeyHandlers(steps);
  const none = loaded.isComplete ? 'There is no change before this moment' : 'Older changes are not loaded yet';
  return (
    <div className={layout.row}>
      <span className={classNames(layout.inline, styles.steps)}>
        <Button
          variant="plain"
          size="sm"
          icon={isFolded ? <AngleDownIcon /> : <AngleUpIcon />}
          aria-label="Timeline"
          aria-expanded={!isFolded}
          data-tip={isFolded ? 'Show the timeline' : 'Hide the timeline'}
          onClick={() => onFold(!isFolded)}
        />
        <span role="group" aria-label="Step through changes">
          <Button
            variant="plain"
            size="sm"
            icon={<AngleLeftIcon />}
            aria-label="Previous change"
            aria-keyshortcuts="["
            isAriaDisabled={previous === null}
            data-tip={previous === null ? none : 'Previous change (key [)'}
            onClick={steps['previous-change']}
          />
          <Button
            variant="plain"
            size="sm"
            icon={<AngleRightIcon />}
            aria-label="Next change"
            aria-keyshortcuts="]"
            isAriaDisabled={next === null}
            data-tip={next === null ? 'There is no change after this moment' : 'Next change (key ])'}
            onClick={steps['next-change']}
          />
        </span>
      </span>
      <input
        type="range"
        aria-label="Moment on the timeline"
        aria-valuetext={at === null ? 'Now' : formatDateTimeLong(at)}
        min={min}
        max={max}
        step={millisecondsInSecond}
        value={at ?? now}
        onChange={({ target }) => goTo(Number(target.value), true)}
        onKeyDown={(event) => {
          const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
          if (!isBack && event.key !== 'ArrowRight' && event.key !== 'ArrowUp') return;
          event.preventDefault(); // by a second at a time nobody would get anywhere
          steps[isBack ? 'previous-change' : 'next-change']?.();
        }}
      />
    </div>
  );
}
