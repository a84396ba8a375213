import { Button, HelperText, HelperTextItem, Label } from '@patternfly/react-core';
import { useId, useRef } from 'react';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import { classNames } from '@/ui/styles/class-names';
import longLabel from '@/ui/styles/long-label.module.css';
import typography from '@/ui/styles/typography.module.css';
import layout from '@/ui/styles/layout.module.css';
import type { DraftedLabel } from './drafted-label';
import type { DraftAction } from './label-draft';
import { LabelField } from './LabelField';
import styles from './labels-dialog.module.css';

interface DraftedLabelItemProps {
  item: DraftedLabel;
  problem: string | undefined;
  onChange(action: DraftAction): void;
  /** The item has gone, and the focus with it. */
  onGone(): void;
}

/** A label that can be edited in place, removed, and taken back until it is saved. */
export function DraftedLabelItem({ item, problem, onChange, onGone }: DraftedLabelItemProps) {
  const { itemId, text, typed, isRemoved } = item;
  const place = useRef<HTMLLIElement>(null);
  const helpId = useId();
  const onceDrawn = useOnceDrawn();
  // What had the focus is replaced by something else; the keyboard goes on from there.
  const takeFocus = () => onceDrawn(() => place.current?.querySelector('button')?.focus());
  const changeWithFocus = (action: DraftAction) => {
    takeFocus();
    onChange(action);
  };

  if (isRemoved) {
    return (
      <li ref={place}>
        <s className={typography.breakable}>{text}</s>{' '}
        <Button
          variant="link"
          isInline
          aria-label={`Undo removing ${text}`}
          onClick={() => changeWithFocus({ type: 'restore', itemId })}
        >
          Undo
        </Button>
      </li>
    );
  }
  if (typed !== null) {
    const isPasted = text === ''; // the person did not ask for this field, so it does not take the focus
    return (
      <li ref={place} className={styles.wide}>
        <LabelField
          text={typed}
          problem={problem}
          isTold={isPasted}
          isFocused={!isPasted}
          onType={(next) => onChange({ type: 'type', place: itemId, text: next })}
          onCommit={(byKey) => {
            if (byKey) takeFocus();
            onChange({ type: 'commit', place: itemId });
            if (byKey && isPasted && typed.trim() === '') onGone();
          }}
          onCancel={() => {
            changeWithFocus({ type: 'cancel', place: itemId });
            if (isPasted) onGone();
          }}
        />
      </li>
    );
  }
  return (
    <li ref={place}>
      <Label
        isCompact
        color={problem === undefined ? 'blue' : 'red'}
        className={classNames(longLabel.label, styles.chip)}
        closeBtnAriaLabel={`Remove ${text}`}
        onClose={() => changeWithFocus({ type: 'remove', itemId })}
      >
        <button
          type="button"
          className={layout.textButton}
          aria-label={`Edit ${text}`}
          aria-describedby={problem === undefined ? undefined : helpId}
          onClick={() => onChange({ type: 'open', place: itemId })}
        >
          {text}
        </button>
      </Label>
      {problem !== undefined && (
        <HelperText id={helpId}>
          <HelperTextItem variant="error">{problem}</HelperTextItem>
        </HelperText>
      )}
    </li>
  );
}
