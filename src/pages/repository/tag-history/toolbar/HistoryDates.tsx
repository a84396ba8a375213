import type { ChangeViewState } from '@/routing/view-state';
import type { HistoryViewState } from '../history-view-state';
import { DateRange } from './DateRange';
import { MomentPicker } from './MomentPicker';

interface HistoryDatesProps {
  view: HistoryViewState;
  onChange: ChangeViewState<HistoryViewState>;
  /** The moment that is looked at, in milliseconds since 1970; null for the present. */
  at: number | null;
  /** Milliseconds since 1970. */
  now: number;
  onPick(at: number | null, isTyping?: boolean): void;
}

/** Fields for a range of days, and for one moment. */
export function HistoryDates({ view, onChange, at, now, onPick }: HistoryDatesProps) {
  return (
    <>
      <DateRange view={view} onChange={onChange} />
      <MomentPicker at={at} now={now} onPick={onPick} />
    </>
  );
}
