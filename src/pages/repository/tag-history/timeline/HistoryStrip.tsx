import { Button } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { DrawnSegment } from '@/domain/history/timeline/joined-segments';
import { useStable } from '@/ui/use-stable';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import type { HistoryViewProps } from '../history-view';
import { shownList } from '../history-view-state';
import { Scrubber } from './Scrubber';
import { SegmentPopover } from './SegmentPopover';
import { earliestDay, rangeAround, StripHead } from './StripHead';
import { TimelinePicture } from './TimelinePicture';
import { useStrip } from './use-strip';
import styles from './timeline.module.css';

interface HistoryStripProps extends HistoryViewProps {
  /** The picture is not shown, nor the line above it unless the list is the picture as a table. */
  isFolded: boolean;
  onFold(isFolded: boolean): void;
}

/** Which tag pointed where and when, and the moment that is looked at. Its height changes only with folding. */
export function HistoryStrip(props: HistoryStripProps) {
  const { repository, loaded, view, changeView, at, isFolded } = props;
  const { rows, isComplete } = loaded;
  const { search: addressSearch } = useLocation();
  const strip = useStrip(props);
  const { drawn, range, looks, now } = strip;
  const [litDigest, setLitDigest] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ segment: DrawnSegment; anchor: HTMLElement } | null>(null);
  const open = useStable((segment: DrawnSegment, anchor: HTMLElement) => {
    if (segment.count === 1) setOpened({ segment, anchor });
    else changeView({ ...rangeAround(segment), page: 1 });
  });
  const close = () => setOpened(null);
  const loadedBackTo = useMemo(
    () => (isComplete ? null : rows.reduce((oldest, { startedAt }) => Math.min(oldest, startedAt ?? Infinity), now)),
    [rows, isComplete, now],
  );
  const litOrOpened = opened?.segment.digest ?? litDigest;
  return (
    <>
      {(!isFolded || shownList(view) === 'table') && (
        <StripHead {...props} strip={strip} loadedBackTo={loadedBackTo} litDigest={litOrOpened} />
      )}
      {isFolded ? null : drawn.length === 0 ? (
        <div className={classNames(layout.row, layout.frame, styles.box, styles.empty, typography.subtle)}>
          {rows.length === 0 && !isComplete ? 'Loading the timeline' : 'No tag changed within this time.'}
          {rows.length > 0 && (
            <Button
              variant="link"
              isInline
              onClick={() => changeView({ from: earliestDay(rows, now), to: '', search: '', page: 1 })}
            >
              Show everything
            </Button>
          )}
        </div>
      ) : (
        <TimelinePicture
          lanes={drawn}
          range={range}
          looks={looks}
          now={now}
          at={at}
          loadedBackTo={loadedBackTo}
          litDigest={litOrOpened}
          onLight={setLitDigest}
          onOpen={open}
        />
      )}
      <Scrubber {...props} range={range} now={now} />
      {opened !== null && (
        <SegmentPopover
          key={opened.segment.key}
          anchor={opened.anchor}
          repository={repository}
          segment={opened.segment}
          look={looks.get(opened.segment.digest)}
          search={addressSearch}
          onClose={close}
        />
      )}
    </>
  );
}
