import { TimePicker } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { clockText, uses24Hours } from './date-text';
import { dialogAround } from './dialog-around';

interface TimeFieldProps {
  /** Milliseconds since 1970; null: none. Only the first one counts: the field belongs to who types in it. */
  moment: number | null;
  onChange(hours: number, minutes: number): void;
  onClear(): void;
  onUnreadable(): void;
}

/** The time of day, typed or from a list. To show another moment, give it a new key. */
export function TimeField({ moment, onChange, onClear, onUnreadable }: TimeFieldProps) {
  const is24Hours = uses24Hours();
  const [first] = useState(() => (moment === null ? '' : clockText(new Date(moment), is24Hours)));
  const wrapper = useRef<HTMLDivElement>(null);
  return (
    <div ref={wrapper}>
      <TimePicker
        id="expiration-time-picker"
        time={first}
        placeholder="No time selected"
        is24Hour={is24Hours}
        aria-label="Expiration time"
        invalidFormatErrorMessage="This is not a time"
        inputProps={{
          'aria-label': 'Expiration time',
          onKeyDown: (event) => {
            // Closes the list of times, not the dialog around it.
            const isListOpen = dialogAround(wrapper.current).querySelector('[role="menu"]') !== null;
            if (event.key === 'Escape' && isListOpen) event.preventDefault();
          },
        }}
        menuAppendTo={() => dialogAround(wrapper.current)}
        width="11rem"
        onChange={(event: unknown, text, hours, minutes, _seconds, isValid) => {
          const tell = () => {
            if (text === '') onClear();
            else if (isValid === true && typeof hours === 'number' && typeof minutes === 'number')
              onChange(hours, minutes);
            else onUnreadable();
          };
          // When the picker completes "2:30" to "2:30 PM", it calls this while rendering, without an event.
          if (event === null) queueMicrotask(tell);
          else tell();
        }}
      />
    </div>
  );
}
