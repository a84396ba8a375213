import { Button, HelperText, HelperTextItem } from '@patternfly/react-core';
import AngleLeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import SearchMinusIcon from '@patternfly/react-icons/dist/esm/icons/search-minus-icon';
import SearchPlusIcon from '@patternfly/react-icons/dist/esm/icons/search-plus-icon';
import { pickedMoment, writePicked, type TimeRange } from '@/domain/time/time-range';
import { changeRange } from '@/domain/history/timeline-lanes';
import type { ChangeViewState } from '@/routing/view-state';
import { SearchBox } from '@/ui/SearchBox';
import { classNames } from '@/ui/styles/class-names';
import historyStyles from '@/pages/repository/tag-history/tag-history.module.css';
import layout from '@/ui/styles/layout.module.css';
import { MomentField } from '../changes/MomentField';
import type { TimelineViewState } from './timeline-view-state';
import styles from './timeline.module.css';

interface TimelineToolbarProps {
  view: TimelineViewState;
  /** The stretch that is drawn. */
  range: TimeRange;
  /** The end is before the beginning. */
  isWrong: boolean;
  /** Milliseconds since 1970. */
  now: number;
  onChange: ChangeViewState<TimelineViewState>;
}

const dayMs = 86_400_000;
const presets = [
  ['Last day', dayMs],
  ['Last week', 7 * dayMs],
  ['Last month', 30 * dayMs],
] as const;
const problemId = 'line-range-problem';

/** Search, and which stretch of time is drawn. */
export function TimelineToolbar({ view, range, isWrong, now, onChange }: TimelineToolbarProps) {
  const write = (at: number) => writePicked(pickedMoment(at));
  const goTo = (next: TimeRange) =>
    onChange({ from: write(next.from), to: write(next.to), page: 1 }, { replace: true });
  const describedBy = isWrong ? problemId : undefined;
  const fields = { isInvalid: isWrong, describedBy };
  const zooms = [
    ['Earlier', AngleLeftIcon, { shift: -0.5 }],
    ['Later', AngleRightIcon, { shift: 0.5 }],
    ['Zoom in', SearchPlusIcon, { scale: 0.5 }],
    ['Zoom out', SearchMinusIcon, { scale: 2 }],
  ] as const;
  return (
    <div className={classNames(layout.row, layout.wide, styles.toolbar)} data-testid="timeline-toolbar">
      <div className={styles.search}>
        <SearchBox
          id="line-search-input"
          value={view.search}
          placeholder="Search by tag name..."
          onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
        />
      </div>
      <div
        role="group"
        aria-label="Date range"
        className={classNames(layout.row, layout.wide, historyStyles.dateRange)}
      >
        <MomentField
          id="line-from"
          label="From"
          value={view.from}
          {...fields}
          onChange={(from) => onChange({ from, page: 1 }, { replace: true })}
        />
        <MomentField
          id="line-to"
          label="To"
          value={view.to}
          {...fields}
          onChange={(to) => onChange({ to, page: 1 }, { replace: true })}
        />
      </div>
      <div role="group" aria-label="Zoom" className={classNames(layout.row, layout.wide)}>
        {presets.map(([label, ms]) => (
          <Button
            key={label}
            variant="link"
            isInline
            onClick={() => onChange({ from: write(now - ms), to: '', page: 1 })}
          >
            {label}
          </Button>
        ))}
        <Button
          variant="link"
          isInline
          isAriaDisabled={view.from === '' && view.to === ''}
          onClick={() => onChange({ from: '', to: '', page: 1 })}
        >
          All
        </Button>
        <span>
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
      </div>
      {isWrong && (
        <HelperText id={problemId} isLiveRegion>
          <HelperTextItem variant="error">
            {'The range ends before it begins, so it is not used. '}
            <Button variant="link" isInline onClick={() => onChange({ from: view.to, to: view.from, page: 1 })}>
              Swap the two
            </Button>
          </HelperTextItem>
        </HelperText>
      )}
    </div>
  );
}
