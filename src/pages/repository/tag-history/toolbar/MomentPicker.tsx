import { millisecondsInDay, millisecondsInHour, millisecondsInWeek } from 'date-fns/constants';
import { Button, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { clockOf, instantOfClock } from '@/domain/time/instant-text';
import { useDraft } from '@/ui/use-draft';
import layout from '@/ui/styles/layout.module.css';
import styles from '@/pages/repository/tag-history/tag-history.module.css';

interface MomentPickerProps {
  /** The moment that is looked at, in milliseconds since 1970; null for the present. */
  at: number | null;
  /** Milliseconds since 1970. */
  now: number;
  /** Null for the present. */
  onPick(at: number | null, isTyping?: boolean): void;
}

const problemId = 'as-of-problem';
const nothing = { day: '', time: '' };
const agoMs = [
  ['1 hour ago', millisecondsInHour],
  ['1 day ago', millisecondsInDay],
  ['1 week ago', millisecondsInWeek],
] as const;

/** A day and a time to the second, and shortcuts to moments that are wanted often. */
export function MomentPicker({ at, now, onPick }: MomentPickerProps) {
  // What is being typed may be no moment yet: it stays in the fields until it is one.
  const [draft, keep] = useDraft(at === null ? '' : String(at), draftOf);
  const isEmpty = draft.day === '' && draft.time === '';
  const change = (part: { day?: string; time?: string }) => {
    // A day by itself is meant at this time of it, and a time by itself is one of today.
    const next = { ...(isEmpty ? clockOf(now) : draft), ...part };
    const moment = instantOfClock(next);
    const isOver = moment !== null && moment <= now;
    keep(next, isOver ? String(moment) : undefined);
    if (isOver) onPick(moment, true);
  };
  const picked = isEmpty ? now : instantOfClock(draft);
  const isToCome = picked !== null && picked > now;
  const problem = picked === null ? 'Choose a day and a time.' : isToCome ? 'This moment is still to come.' : undefined;
  const validated = problem === undefined ? 'default' : 'error';
  const describedBy = problem === undefined ? undefined : problemId;
  return (
    <div role="group" aria-label="As of" className={layout.row}>
      <span aria-hidden="true">As of</span>
      <TextInput
        id="as-of-date"
        type="date"
        className={styles.date}
        aria-label="As of date"
        value={draft.day}
        max={clockOf(now).day}
        validated={validated}
        aria-describedby={describedBy}
        onChange={(_event, day) => change({ day })}
      />
      <TextInput
        id="as-of-time"
        type="time"
        className={styles.date}
        step={1}
        aria-label="As of time"
        value={draft.time}
        validated={validated}
        aria-describedby={describedBy}
        onChange={(_event, time) => change({ time })}
      />
      <span className={layout.row}>
        {agoMs.map(([label, ms]) => (
          <Button key={label} variant="link" isInline onClick={() => onPick(Math.floor((now - ms) / 1000) * 1000)}>
            {label}
          </Button>
        ))}
        <Button variant="link" isInline isAriaDisabled={at === null} onClick={() => onPick(null)}>
          Now
        </Button>
      </span>
      {problem !== undefined && (
        <HelperText id={problemId} isLiveRegion>
          <HelperTextItem variant="error">{problem}</HelperTextItem>
        </HelperText>
      )}
    </div>
  );
}

/** @param at milliseconds since 1970 as a text; empty for the present */
function draftOf(at: string) {
  return at === '' ? nothing : clockOf(Number(at));
}
