import { millisecondsInDay } from 'date-fns/constants';
import { Button, Switch } from '@patternfly/react-core';
import AngleLeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import SearchMinusIcon from '@patternfly/react-icons/dist/esm/icons/search-minus-icon';
import SearchPlusIcon from '@patternfly/react-icons/dist/esm/icons/search-plus-icon';
import { useMemo } from 'react';
import { changeRange } from '@/domain/history/timeline/timeline-lanes';
import type { Tag } from '@/domain/tags/tag';
import { formatDateTime } from '@/domain/time/dates';
import { partOf } from '@/domain/text/count-text';
import { pickedMoment, writePicked, type TimeRange } from '@/domain/time/time-range';
import { Announcement } from '@/ui/Announcement';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useViewport } from '@/ui/viewport';
import type { HistoryViewProps } from '../history-view';
import { shownList } from '../history-view-state';
import { DigestLegend } from './DigestLegend';
import type { Strip } from './use-strip';
import styles from './timeline.module.css';

interface StripHeadProps extends HistoryViewProps {
  strip: Strip;
  /** Nothing is known before that moment, in milliseconds since 1970; null if everything is. */
  loadedBackTo: number | null;
  /** The digest that is pointed at; null for none. */
  litDigest: string | null;
}

const presets = [
  ['Last day', millisecondsInDay],
  ['Last week', 7 * millisecondsInDay],
  ['Last month', 30 * millisecondsInDay],
] as const;
/** Windows that are narrower (rem) do without them. */
const presetsFrom = 64;
const zooms = [
  ['Earlier', AngleLeftIcon, { shift: -0.5 }],
  ['Later', AngleRightIcon, { shift: 0.5 }],
  ['Zoom in', SearchPlusIcon, { scale: 0.5 }],
  ['Zoom out', SearchMinusIcon, { scale: 2 }],
] as const;

const write = (at: number) => writePicked(pickedMoment(at));

/** A range that shows a stretch of time with a little around it, as an address has it. */
export function rangeAround(stretch: TimeRange): { from: string; to: string } {
  const { from, to } = changeRange(stretch, { scale: 1.1 });
  return { from: write(from), to: write(to) };
}

/** The day of the first row, as an address has it; `now` in milliseconds since 1970. */
export function earliestDay(rows: readonly Tag[], now: number): string {
  const first = rows.reduce((earliest, { startedAt }) => Math.min(earliest, startedAt ?? earliest), now);
  return pickedMoment(first).day;
}

/** What is drawn, or where the image is that is pointed at; and which stretch of time. */
export function StripHead({ strip, loaded, view, changeView, loadedBackTo, litDigest }: StripHeadProps) {
  const { lanes, range, looks, now } = strip;
  const { rows, isFetching } = loaded;
  // All of it on one line, on a phone on two: the strip has the same height whatever comes.
  const isNarrow = useViewport((width) => width < presetsFrom);
  const count = useMemo(() => new Set(rows.map(({ name }) => name)).size, [rows]);
  const goTo = ({ from, to }: TimeRange) =>
    changeView({ from: write(from), to: write(to), page: 1 }, { replace: true });
  const until = view.to === '' && range.to > now ? 'now' : formatDateTime(range.to);
  const older =
    loadedBackTo !== null && loadedBackTo > range.from && !isFetching
      ? ` Nothing is known of the time before ${formatDateTime(loadedBackTo)}: older history is not loaded.`
      : '';
  return (
    <div className={layout.line}>
      <div className={classNames(typography.small, typography.subtle, styles.legend)}>
        {litDigest !== null && <DigestLegend lanes={lanes} looks={looks} digest={litDigest} />}
        <Announcement className={litDigest === null ? typography.cut : 'pf-v6-screen-reader'}>
          {`${partOf(lanes.length, count, 'tag')} changed, ${formatDateTime(range.from)} to ${until}.${older}`}
        </Announcement>
      </div>
      <div role="group" aria-label="Zoom" className={classNames(layout.row, layout.wide)}>
        {!isNarrow &&
          presets.map(([label, ms]) => (
            <Button
              key={label}
              variant="link"
              isInline
              onClick={() => changeView({ from: write(now - ms), to: '', page: 1 })}
            >
              {label}
            </Button>
          ))}
        <Button variant="link" isInline onClick={() => changeView({ from: earliestDay(rows, now), to: '', page: 1 })}>
          All
        </Button>
        <span className={layout.inline}>
          {zooms.map(([label, Icon, by]) => (
            <Button
              key={label}
              variant="plain"
              size="sm"
              aria-label={label}
              data-tip={label}
              icon={<Icon />}
              onClick={() => goTo(changeRange(range, by))}
            />
          ))}
        </span>
        <Switch
          id="history-table-switch"
          label={isNarrow ? 'Table' : 'Show as table'}
          isChecked={shownList(view) === 'table'}
          onChange={(_event, isTable) => changeView({ list: isTable ? 'table' : 'changes', at: '', page: 1 })}
        />
      </div>
    </div>
  );
}
