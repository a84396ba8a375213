import { Button, Skeleton, Switch } from '@patternfly/react-core';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { formatDateTime } from '@/domain/time/dates';
import { formatNumber } from '@/domain/time/intl-formatters';
import { presentOf } from '@/domain/history/tag-lives';
import { compileTextSearch } from '@/domain/text/text-search';
import { rangeOf, readPicked } from '@/domain/time/time-range';
import {
  knownEnds,
  lanesWithin,
  rangeInView,
  timelineLanes,
  wholeRange,
  type TimelineSegment,
} from '@/domain/history/timeline-lanes';
import { useViewState } from '@/routing/view-state';
import { Announcement } from '@/ui/Announcement';
import { EmptyView } from '@/ui/EmptyView';
import { useNow } from '@/ui/use-now';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import type { HistoryViewProps } from '../history-view';
import { DigestLegend } from './DigestLegend';
import { SegmentPopover } from './SegmentPopover';
import { timelineViewState } from './timeline-view-state';
import { TimelinePicture } from './TimelinePicture';
import { TimelineTable } from './TimelineTable';
import { TimelineToolbar } from './TimelineToolbar';
import styles from './timeline.module.css';

/** Which tag pointed where and when: a picture, and the same as a table. */
export function TimelineView({ repository, rows, isComplete, changes }: HistoryViewProps) {
  const [view, changeView] = useViewState(timelineViewState);
  const { search: addressSearch } = useLocation();
  const clock = useNow(rows);
  const now = useMemo(() => presentOf(rows, clock), [rows, clock]);
  const [litDigest, setLitDigest] = useState<string | null>(null);
  const [opened, setOpened] = useState<{ segment: TimelineSegment; anchor: HTMLElement } | null>(null);
  const open = useCallback((segment: TimelineSegment, anchor: HTMLElement) => setOpened({ segment, anchor }), []);
  const close = useCallback(() => setOpened(null), []);

  const all = useMemo(() => timelineLanes(rows, now, knownEnds(changes)), [rows, now, changes]);
  const picked = rangeOf(readPicked(view.from), readPicked(view.to));
  const whole = useMemo(() => wholeRange(all, now), [all, now]);
  const range = picked === null ? whole : rangeInView(picked, whole, now);
  const { from, to } = range;
  const lanes = useMemo(() => {
    const { matches } = compileTextSearch({ text: view.search, isRegex: false });
    return lanesWithin(
      all.filter(({ tagName }) => matches(tagName)),
      { from, to },
    );
  }, [all, view.search, from, to]);
  const stableRange = useMemo(() => ({ from, to }), [from, to]);
  const loadedBackTo = useMemo(
    () => (isComplete ? null : rows.reduce((oldest, { startedAt }) => Math.min(oldest, startedAt ?? Infinity), now)),
    [rows, isComplete, now],
  );

  if (rows.length === 0 && !isComplete) return <Skeleton height="16rem" screenreaderText="Loading the timeline" />;
  const olderText =
    loadedBackTo === null
      ? ''
      : ` Older history is not loaded: nothing is known of the time before ${formatDateTime(loadedBackTo)}, and older tags may be missing.`;
  const litOrOpened = opened?.segment.digest ?? litDigest;
  return (
    <>
      <TimelineToolbar view={view} range={stableRange} isWrong={picked === null} now={now} onChange={changeView} />
      <div className={styles.head}>
        <Announcement className={classNames(typography.subtle, typography.small)}>
          {`${formatNumber(lanes.length)} of ${formatNumber(all.length)} ${all.length === 1 ? 'tag' : 'tags'}, ${formatDateTime(from)} to ${formatDateTime(to)}.${olderText}`}
        </Announcement>
        <Switch
          id="line-table-switch"
          label="Show as table"
          isChecked={view.isTable}
          onChange={(_event, isTable) => changeView({ isTable, page: 1 })}
        />
      </div>
      {lanes.length === 0 ? (
        <EmptyView
          kind={all.length === 0 ? 'nothing' : 'no-match'}
          title={all.length === 0 ? 'There is no history' : 'No tags were there'}
          actions={
            all.length === 0 ? undefined : (
              <Button variant="link" onClick={() => changeView({ from: '', to: '', search: '', page: 1 })}>
                Show everything
              </Button>
            )
          }
        >
          {all.length === 0
            ? 'Tags appear here once they are pushed.'
            : 'No tag that matches pointed anywhere within this range.'}
        </EmptyView>
      ) : view.isTable ? (
        <TimelineTable lanes={lanes} view={view} onChange={changeView} />
      ) : (
        <>
          <DigestLegend lanes={lanes} digest={litOrOpened} />
          <TimelinePicture
            lanes={lanes}
            range={stableRange}
            now={now}
            loadedBackTo={loadedBackTo}
            litDigest={litOrOpened}
            onLight={setLitDigest}
            onOpen={open}
          />
          <p id="line-keys" className={classNames(typography.subtle, typography.small)}>
            Arrow keys lead from segment to segment, Enter tells more about it.
          </p>
        </>
      )}
      {opened !== null && (
        <SegmentPopover
          key={opened.segment.key}
          anchor={opened.anchor}
          repository={repository}
          segment={opened.segment}
          search={addressSearch}
          onClose={close}
        />
      )}
    </>
  );
}
