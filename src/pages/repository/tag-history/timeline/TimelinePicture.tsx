import { useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import type { DrawnLane, DrawnSegment } from '@/domain/history/timeline/joined-segments';
import type { TimeRange } from '@/domain/time/time-range';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { LaneRow } from './LaneRow';
import { segmentAfter } from './segment-steps';
import { TimelineAxis } from './TimelineAxis';
import { TimelineMarks } from './TimelineMarks';
import { laneHeight, useDrawnLanes } from './use-drawn-lanes';
import type { DigestLooks } from './use-strip';
import styles from './timeline.module.css';

interface TimelinePictureProps {
  /** Those that have something within the range. */
  lanes: readonly DrawnLane[];
  range: TimeRange;
  looks: DigestLooks;
  /** Milliseconds since 1970. */
  now: number;
  /** The moment that is looked at; null for the present. */
  at: number | null;
  /** Nothing is known before that moment; null if everything is. */
  loadedBackTo: number | null;
  litDigest: string | null;
  onLight(digest: string | null): void;
  onOpen(segment: DrawnSegment, anchor: HTMLElement): void;
}

/** Lanes of tags with their segments. Arrow keys lead from segment to segment, Enter opens the details. */
export function TimelinePicture(props: TimelinePictureProps) {
  const { lanes, range, looks, now, at, loadedBackTo, litDigest, onLight, onOpen } = props;
  const box = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const onceDrawn = useOnceDrawn();
  const byKey = useMemo(
    () => new Map(lanes.flatMap(({ segments }) => segments.map((each) => [each.key, each]))),
    [lanes],
  );
  const active = (activeKey === null ? undefined : byKey.get(activeKey)) ?? lanes[0]?.segments[0];
  const activeLane = lanes.findIndex(({ tagName }) => tagName === active?.tagName);

  const places = useDrawnLanes(box, { count: lanes.length, activeLane });

  const step = (event: KeyboardEvent) => {
    if (active === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = segmentAfter(lanes, active, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setActiveKey(next.key);
    // The segment may be in a lane that is not drawn yet.
    onceDrawn(() => box.current?.querySelector<HTMLElement>('[data-segment][tabindex="0"]')?.focus());
  };
  const light = ({ target }: SyntheticEvent) => onLight(segmentElement(target)?.dataset['digest'] ?? null);

  return (
    <div ref={box} className={classNames(layout.frame, styles.box, litDigest !== null && styles.hasLit)}>
      <span id="line-keys" className="pf-v6-screen-reader">
        Arrow keys lead from segment to segment, Enter tells more about it.
      </span>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its segments have the focus, one at a time */}
      <div
        role="grid"
        aria-label="Timeline of tags"
        aria-rowcount={lanes.length}
        aria-describedby="line-keys"
        onKeyDown={step}
        onPointerOver={light}
        onPointerLeave={() => onLight(null)}
        onFocus={(event) => {
          light(event);
          const key = segmentElement(event.target)?.dataset['segment'];
          if (key !== undefined) setActiveKey(key);
        }}
        onBlur={() => onLight(null)}
        onClick={({ target }) => {
          const element = segmentElement(target);
          const segment = byKey.get(element?.dataset['segment'] ?? '');
          if (element !== null && segment !== undefined) onOpen(segment, element);
        }}
      >
        <TimelineAxis range={range} />
        <div role="rowgroup" className={styles.body} style={{ height: lanes.length * laneHeight }}>
          <TimelineMarks range={range} now={now} at={at} loadedBackTo={loadedBackTo} />
          {places.map(({ index, start }) => {
            const lane = lanes[index];
            if (lane === undefined) return null;
            const has = (digest: string | null) => lane.segments.some((segment) => segment.digest === digest);
            return (
              <div key={lane.tagName} role="presentation" className={styles.place} style={{ top: start }}>
                <LaneRow
                  lane={lane}
                  rowIndex={index + 1}
                  range={range}
                  looks={looks}
                  litDigest={has(litDigest) ? litDigest : null}
                  activeKey={index === activeLane ? (active?.key ?? null) : null}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function segmentElement(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-segment]') : null;
}
