import { Button, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import { useState } from 'react';
import { formatDateTime } from '@/domain/time/dates';
import { timeUntil } from '@/domain/expiration/time-until';
import { futureDateWanted } from '@/domain/expiration/expiration';
import { expirationPresets } from '@/domain/expiration/expiration-plan';
import { dateTimeFormat } from '@/domain/time/intl-formatters';
import layout from '@/ui/styles/layout.module.css';
import { withDay, withTime } from './date-text';
import { DayField } from './DayField';
import { finishDay, isReadable, pickedDraft, typeDay, type ExpirationDraft } from './expiration-draft';
import { TimeField } from './TimeField';
import styles from './expiration.module.css';

interface ExpirationFieldsProps {
  draft: ExpirationDraft;
  now: number;
  isPast: boolean;
  /** Otherwise "Never" is not offered. */
  mayBeNever: boolean;
  onChange(draft: ExpirationDraft): void;
  /** Enter in the date field. */
  onEnter(): void;
}

/** Day, time and the usual choices; below them what was chosen, in words and in which time zone. */
export function ExpirationFields({ draft, now, isPast, mayBeNever, onChange, onEnter }: ExpirationFieldsProps) {
  // They must not drift while the dialog is open.
  const [presets] = useState(() => expirationPresets(now).filter(({ at }) => mayBeNever || at !== null));
  // Counts the changes that did not come from typing a time: these write the time field anew.
  const [clockVersion, setClockVersion] = useState(0);
  const moment = draft.at ?? null;
  const change = (next: ExpirationDraft) => {
    // A time that was typed half is not thrown away because the date field was left.
    if (next.at !== draft.at) setClockVersion((version) => version + 1);
    onChange(next);
  };
  const choose = (at: number | null) => {
    setClockVersion((version) => version + 1);
    onChange(pickedDraft(at));
  };
  return (
    <div role="group" aria-labelledby="expiration-title" className={layout.stack}>
      <strong id="expiration-title">Expiration date</strong>
      <div className={styles.fields}>
        <div>
          <DayField
            moment={moment}
            typedText={draft.typedDay?.text ?? null}
            now={now}
            onType={(text) => change(typeDay(draft, text, now))}
            onPick={(day) =>
              choose(withDay((draft.typedDay === null ? draft.at : draft.typedDay.before) ?? null, day, now))
            }
            onLeave={() => change(finishDay(draft, now))}
            onEnter={onEnter}
          />
        </div>
        <div>
          <TimeField
            key={clockVersion}
            moment={moment}
            onChange={(hours, minutes) =>
              onChange({ ...draft, at: withTime(moment, hours, minutes, now), isTimeUnderstood: true })
            }
            onClear={() =>
              onChange({
                ...draft,
                at: moment === null ? draft.at : withDay(null, new Date(moment), now),
                isTimeUnderstood: true,
              })
            }
            onUnreadable={() => onChange({ ...draft, isTimeUnderstood: false })}
          />
        </div>
        <div>
          <Button
            variant="secondary"
            isAriaDisabled={draft.at === (mayBeNever ? null : undefined) && isReadable(draft)}
            onClick={() => choose(null)}
          >
            Clear
          </Button>
        </div>
      </div>
      <div className={layout.row} role="group" aria-label="Usual expirations">
        {presets.map(({ label, at }) => (
          <div key={label}>
            <Button
              variant={isReadable(draft) && draft.at === at ? 'secondary' : 'tertiary'}
              size="sm"
              aria-pressed={isReadable(draft) && draft.at === at}
              onClick={() => choose(at)}
            >
              {label}
            </Button>
          </div>
        ))}
      </div>
      <FormHelperText>
        <HelperText isLiveRegion>
          <HelperTextItem variant={isPast ? 'error' : 'default'}>
            {draftText(draft, now, isPast) ?? (mayBeNever ? 'Choose a date, or Never.' : 'Choose a date.')}
          </HelperTextItem>
        </HelperText>
      </FormHelperText>
    </div>
  );
}

/** What was chosen, in words; undefined if nothing was. */
function draftText({ at, typedDay, isTimeUnderstood }: ExpirationDraft, now: number, isPast: boolean) {
  if (typedDay?.isUnderstood === false) return 'Type a date with its year, or choose one.';
  if (!isTimeUnderstood) return 'Enter a time such as 2:30 PM.';
  if (at === undefined) return undefined;
  if (at === null) return 'Never expires';
  // The date field itself says it of a past day.
  if (isPast && at >= new Date(now).setHours(0, 0, 0, 0)) return futureDateWanted;
  const zone = dateTimeFormat().resolvedOptions().timeZone;
  return `${formatDateTime(at)}, ${timeUntil(at, now)} (time zone: ${zone})`;
}
