import { Button } from '@patternfly/react-core';
import { useRef } from 'react';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import layout from '@/ui/styles/layout.module.css';
import type { LabelDraft } from './drafted-label';
import type { DraftAction } from './label-draft';
import { problemOf } from './label-draft-problems';
import { LabelField } from './LabelField';
import { DraftedLabelItem } from './DraftedLabelItem';
import styles from './labels-dialog.module.css';

interface DraftLabelsProps {
  draft: LabelDraft;
  /** Names the list for screen readers. */
  label: string;
  onChange(action: DraftAction): void;
}

/** The labels that can be changed, and the way to a new one. */
export function DraftLabels({ draft, label, onChange }: DraftLabelsProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const onceDrawn = useOnceDrawn();
  const focusAddButton = () => onceDrawn(() => addButton.current?.focus());

  // The labels come after the dialog has opened. The way to a new one is what most people come for, unless they have
  // gone somewhere else meanwhile.
  useFocusAtFirst(() => {
    const parts = '.pf-v6-c-modal-box__body, .pf-v6-c-modal-box__footer';
    const isElsewhere = Boolean(document.activeElement?.closest(parts));
    return isElsewhere ? null : addButton.current;
  });

  return (
    <ul role="list" aria-label={label} className={layout.row}>
      {draft.items.map((item) => (
        <DraftedLabelItem
          key={item.itemId}
          item={item}
          problem={problemOf(draft, item.itemId)}
          onChange={onChange}
          onGone={focusAddButton}
        />
      ))}
      <li className={draft.adding === null ? undefined : styles.wide}>
        {draft.adding === null ? (
          <Button ref={addButton} variant="secondary" size="sm" onClick={() => onChange({ type: 'open', place: null })}>
            Add new label
          </Button>
        ) : (
          <LabelField
            text={draft.adding}
            problem={problemOf(draft, null)}
            isFocused
            onType={(text) => onChange({ type: 'type', place: null, text })}
            onPasteLines={(text) => onChange({ type: 'paste', text })}
            onCommit={(byKey) => {
              if (byKey) focusAddButton();
              onChange({ type: 'commit', place: null });
            }}
            onCancel={() => {
              focusAddButton();
              onChange({ type: 'cancel', place: null });
            }}
          />
        )}
      </li>
    </ul>
  );
}
