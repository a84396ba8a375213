import { DatePicker } from '@patternfly/react-core';
import { useRef, type FocusEvent } from 'react';
import { futureDateWanted } from '@/domain/expiration/expiration';
import { plainLocale } from '@/domain/time/intl-formatters';
import { longDate, parseTypedDate } from './date-text';
import { dialogAround } from './dialog-around';
import styles from './expiration.module.css';

interface DayFieldProps {
  /** Milliseconds since 1970; null: none. */
  moment: number | null;
  /** What is being typed; null: nothing, and the field shows the moment's day. */
  typedText: string | null;
  now: number;
  onType(text: string): void;
  /** Of the calendar; midnight in the browser's time zone. */
  onPick(day: Date): void;
  onLeave(): void;
  onEnter(): void;
}

/** The day, typed in any usual way or from the calendar. */
export function DayField({ moment, typedText, now, onType, onPick, onLeave, onEnter }: DayFieldProps) {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const wrapper = useRef<HTMLDivElement>(null);
  return (
    <div ref={wrapper}>
      <DatePicker
        className={styles.day}
        value={typedText ?? (moment === null ? '' : longDate(new Date(moment)))}
        placeholder="No date selected"
        locale={plainLocale()}
        dateFormat={longDate}
        dateParse={parseTypedDate}
        aria-label="Expiration date"
        buttonAriaLabel="Open the calendar"
        invalidFormatText="This is not a date"
        validators={[(day) => (day.getTime() < today ? futureDateWanted : '')]}
        popoverProps={{ position: 'bottom-start' }}
        appendTo={() => dialogAround(wrapper.current)}
        inputProps={{
          autoFocus: true,
          autoComplete: 'off',
          // What is typed takes the place of the old date, as it does in fields that the Tab key leads to.
          onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => currentTarget.select(),
          onKeyDown: (event) => {
            if (event.key === 'Enter') onEnter();
          },
        }}
        onBlur={onLeave}
        // The calendar calls this without an event.
        onChange={(event: unknown, text, day) => {
          if (event !== null) onType(text);
          else if (day !== undefined) onPick(day);
        }}
      />
    </div>
  );
}
