import { Button, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useState } from 'react';
import { formatDateTime, formatRelative } from '@/domain/time/dates';
import { expirationPresets } from '@/domain/expiration/expiration-plan';
import { dateTimeFormat } from '@/domain/time/intl-formatters';
import { withDay, withTime } from './date-text';
import { DayField } from './DayField';
import { finishDay, isReadable, pickedWish, typeDay, type ExpirationWish } from './expiration-wish';
import { TimeField } from './TimeField';
import layout from '@/ui/styles/layout.module.css';
import styles from './expiration.module.css';

interface ExpirationFieldsProps {
  wish: ExpirationWish;
  now: number;
  isPast: boolean;
  onChange(wish: ExpirationWish): void;
  /** Enter in the date field. */
  onEnter(): void;
}

/** Day, time and the usual choices; below them what was chosen, in words and in which time zone. */
export function ExpirationFields({ wish, now, isPast, onChange, onEnter }: ExpirationFieldsProps) {
  const [presets] = useState(() => expirationPresets(now)); // they must not drift while the dialog is open
  // Counts the changes that did not come from typing a time: these write the time field anew.
  const [clockVersion, setClockVersion] = useState(0);
  const moment = wish.at ?? null;
  const change = (next: ExpirationWish) => {
    // A time that was typed half is not thrown away because the date field was left.
    if (next.at !== wish.at) setClockVersion((version) => version + 1);
    onChange(next);
  };
  const choose = (at: number | null) => {
    setClockVersion((version) => version + 1);
    onChange(pickedWish(at));
  };
  return (
    <fieldset className={styles.expiration}>
      <legend>Expiration date</legend>
      <div className={styles.fields}>
        <div className={styles.day}>
          <DayField
            moment={moment}
            typedText={wish.typedDay?.text ?? null}
            now={now}
            onType={(text) => change(typeDay(wish, text, now))}
            onPick={(day) =>
              choose(withDay((wish.typedDay === null ? wish.at : wish.typedDay.before) ?? null, day, now))
            }
            onLeave={() => change(finishDay(wish, now))}
            onEnter={onEnter}
          />
        </div>
        <div>
          <TimeField
            key={clockVersion}
            moment={moment}
            onChange={(hours, minutes) =>
              onChange({ ...wish, at: withTime(moment, hours, minutes, now), isTimeUnreadable: false })
            }
            onClear={() =>
              onChange({
                ...wish,
                at: moment === null ? wish.at : withDay(null, new Date(moment), now),
                isTimeUnreadable: false,
              })
            }
            onUnreadable={() => onChange({ ...wish, isTimeUnreadable: true })}
          />
        </div>
        <div>
          <Button variant="secondary" isDisabled={wish.at === null && isReadable(wish)} onClick={() => choose(null)}>
            Clear
          </Button>
        </div>
      </div>
      <div className={layout.row} role="group" aria-label="Usual expirations">
        {presets.map(({ label, at }) => (
          <div key={label}>
            <Button
              variant={isReadable(wish) && wish.at === at ? 'secondary' : 'tertiary'}
              size="sm"
              aria-pressed={isReadable(wish) && wish.at === at}
              onClick={() => choose(at)}
            >
              {label}
            </Button>
          </div>
        ))}
      </div>
      <FormHelperText>
        <HelperText isLiveRegion>
          <HelperTextItem variant={isPast ? 'error' : 'default'}>{wishText(wish, now, isPast)}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </fieldset>
  );
}

/** What was chosen, in words. */
function wishText({ at, typedDay, isTimeUnreadable }: ExpirationWish, now: number, isPast: boolean): string {
  if (typedDay?.isUnderstood === false) return 'Type a date with its year, or choose one.';
  if (isTimeUnreadable) return 'Type a time, or choose one.';
  if (at === undefined) return 'Choose a date, or Never.';
  if (at === null) return 'Never expires';
  // The date field itself says it of a past day.
  if (isPast && at >= new Date(now).setHours(0, 0, 0, 0)) return 'Cannot set expiration date to the past.';
  const zone = dateTimeFormat().resolvedOptions().timeZone;
  return `${formatDateTime(at)}, ${formatRelative(at, now)} (time zone: ${zone})`;
}
