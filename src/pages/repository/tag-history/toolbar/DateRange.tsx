import { Button, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ChangeViewState } from '@/routing/view-state';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { rangeOfView } from '../changes/derive-changes';
import type { HistoryViewState } from '../history-view-state';
import { MomentField } from './MomentField';

interface DateRangeProps {
  view: Pick<HistoryViewState, 'from' | 'to'>;
  onChange: ChangeViewState<HistoryViewState>;
}

const problemId = 'history-range-problem';

/** From when to when. Each end can be left open, and what is picked as the end belongs to the range. */
export function DateRange({ view, onChange }: DateRangeProps) {
  const isWrong = rangeOfView(view) === null;
  const describedBy = isWrong ? problemId : undefined;
  return (
    <div role="group" aria-label="Date range" className={classNames(layout.row, layout.wide)}>
      <MomentField
        id="start-time-picker"
        label="From"
        value={view.from}
        isInvalid={isWrong}
        describedBy={describedBy}
        onChange={(from, isTyping) => onChange({ from, page: 1 }, { replace: true, isTyping })}
      />
      <MomentField
        id="end-time-picker"
        label="To"
        value={view.to}
        isInvalid={isWrong}
        describedBy={describedBy}
        onChange={(to, isTyping) => onChange({ to, page: 1 }, { replace: true, isTyping })}
      />
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
