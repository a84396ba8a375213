import { Button, TextInput } from '@patternfly/react-core';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import { useRef } from 'react';
import { pickedMoment, readPicked, startOfPicked, writePicked, type PickedMoment } from '@/domain/time/time-range';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { useDraft } from '@/ui/use-draft';
import styles from '@/pages/repository/tag-history/tag-history.module.css';

interface MomentFieldProps {
  id: string;
  /** "From" or "To". */
  label: string;
  /** As `readPicked` reads it; empty for an open end. */
  value: string;
  isInvalid: boolean;
  /** Names the explanation of what is wrong. */
  describedBy: string | undefined;
  onChange(value: string, isTyping: boolean): void;
}

const nothing: PickedMoment = { day: '', time: '' };
const draftOf = (value: string) => readPicked(value) ?? nothing;

/** A day and, if wanted, a time of it. Without a time the whole day is meant. */
export function MomentField({ id, label, value, isInvalid, describedBy, onChange }: MomentFieldProps) {
  const [draft, keep] = useDraft(value, draftOf);
  const change = (next: PickedMoment, isTyping = true) => {
    // What is being typed may not be a day yet: the range waits for it.
    const written = next.day === '' || startOfPicked(next) !== null ? writePicked(next) : undefined;
    keep(next, written);
    if (written !== undefined) onChange(written, isTyping);
  };
  const dayInput = useRef<HTMLInputElement>(null);
  const isEmpty = draft.day === '' && draft.time === '';
  const validated = isInvalid ? 'error' : 'default';
  return (
    <div id={id} role="group" aria-label={label} className={layout.row}>
      <span aria-hidden="true">{label}</span>
      <TextInput
        ref={dayInput}
        type="date"
        className={styles.date}
        aria-label={`${label} date`}
        value={draft.day}
        validated={validated}
        aria-describedby={describedBy}
        onChange={(_event, day) => change({ ...draft, day })}
      />
      <TextInput
        type="time"
        className={styles.date}
        aria-label={`${label} time`}
        value={draft.time}
        validated={validated}
        aria-describedby={describedBy}
        // A time by itself is one of today.
        onChange={(_event, time) => change({ day: draft.day === '' ? pickedMoment(Date.now()).day : draft.day, time })}
      />
      <Button
        variant="plain"
        size="sm"
        hasNoPadding
        className={classNames(layout.target, styles.clear)}
        icon={<TimesIcon />}
        aria-label={`Clear ${label.toLowerCase()} date`}
        data-tip={`Clear ${label.toLowerCase()} date`}
        isDisabled={isEmpty}
        onClick={() => {
          change(nothing, false);
          dayInput.current?.focus(); // the button itself has nothing left to clear
        }}
      />
    </div>
  );
}
