import {
  Button,
  DatePicker,
  Flex,
  FlexItem,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TimePicker,
} from '@patternfly/react-core';
import { useState } from 'react';
import { formatDateTime, formatRelative } from '@/domain/dates';
import { dateTimeFormat } from '@/domain/intl-formatters';
import { expirationPresets } from '@/domain/expiration-plan';
import { longDate, parseTypedDate, uses24Hours, withDay, withTime } from './date-text';

interface ExpirationFieldsProps {
  /** Milliseconds since 1970; null: never. */
  wanted: number | null;
  now: number;
  isPast: boolean;
  onChange(wanted: number | null): void;
}

const past = 'Cannot set expiration date to the past.';

/** Day, time and the usual choices; below them what was chosen, in words and in which time zone. */
export function ExpirationFields({ wanted, now, isPast, onChange }: ExpirationFieldsProps) {
  const [openedAt] = useState(now); // presets must not drift while the dialog is open
  const zone = dateTimeFormat().resolvedOptions().timeZone;
  const validateDay = (date: Date) => (date.getTime() < new Date(now).setHours(0, 0, 0, 0) ? past : '');
  return (
    <fieldset className="app-expiration">
      <legend>Expiration date</legend>
      <Flex columnGap={{ default: 'columnGapSm' }} rowGap={{ default: 'rowGapSm' }}>
        <FlexItem className="app-expiration-date">
          <DatePicker
            value={wanted === null ? '' : longDate(new Date(wanted))}
            placeholder="No date selected"
            dateFormat={longDate}
            dateParse={parseTypedDate}
            aria-label="Expiration date"
            buttonAriaLabel="Open the calendar"
            invalidFormatText="This is not a date"
            validators={[validateDay]}
            popoverProps={{ position: 'bottom-start' }}
            onChange={(_event, text, date) => {
              if (text === '') onChange(null);
              else if (date !== undefined && !Number.isNaN(date.getTime())) onChange(withDay(wanted, date, now));
            }}
          />
        </FlexItem>
        <FlexItem>
          <TimePicker
            key={wanted === null ? 'none' : 'some'}
            id="expiration-time-picker"
            time={wanted === null ? '' : new Date(wanted)}
            placeholder="No time selected"
            is24Hour={uses24Hours()}
            aria-label="Expiration time"
            inputProps={{ 'aria-label': 'Expiration time' }}
            menuAppendTo="inline"
            width="11rem"
            onChange={(_event, _text, hours, minutes, _seconds, isValid) => {
              if (isValid === true && hours !== undefined && minutes !== undefined) {
                onChange(withTime(wanted, hours, minutes, now));
              }
            }}
          />
        </FlexItem>
        <FlexItem>
          <Button variant="secondary" onClick={() => onChange(null)} isDisabled={wanted === null}>
            Clear
          </Button>
        </FlexItem>
      </Flex>
      <Flex
        columnGap={{ default: 'columnGapSm' }}
        rowGap={{ default: 'rowGapXs' }}
        role="group"
        aria-label="Usual expirations"
      >
        {expirationPresets(openedAt).map(({ label, at }) => (
          <FlexItem key={label}>
            <Button
              variant={wanted === at ? 'secondary' : 'tertiary'}
              size="sm"
              aria-pressed={wanted === at}
              onClick={() => onChange(at)}
            >
              {label}
            </Button>
          </FlexItem>
        ))}
      </Flex>
      <FormHelperText>
        <HelperText isLiveRegion>
          <HelperTextItem variant={isPast ? 'error' : 'default'}>
            {isPast && past}
            {!isPast && wanted === null && 'Never expires'}
            {!isPast && wanted !== null && `${formatDateTime(wanted)}, ${formatRelative(wanted, now)}`}
            {!isPast && wanted !== null && ` (time zone: ${zone})`}
          </HelperTextItem>
        </HelperText>
      </FormHelperText>
    </fieldset>
  );
}
