import { Button, Label } from '@patternfly/react-core';
import { useState } from 'react';
import type { DraftAction, DraftLine } from './label-draft';
import { LabelField } from './LabelField';

interface LabelLineProps {
  line: DraftLine;
  problem: string | undefined;
  whyNot(text: string): string | undefined;
  onChange(action: DraftAction): void;
}

/** A label that can be edited in place, removed, and taken back until it is saved. */
export function LabelLine({ line, problem, whyNot, onChange }: LabelLineProps) {
  const [isEditing, setIsEditing] = useState(false);
  const { lineId, text, isRemoved } = line;
  if (isRemoved) {
    return (
      <span className="app-label-removed">
        <s>{text}</s>{' '}
        <Button
          variant="link"
          isInline
          aria-label={`Undo removing ${text}`}
          onClick={() => onChange({ type: 'restore', lineId })}
        >
          Undo
        </Button>
      </span>
    );
  }
  if (isEditing) {
    return (
      <LabelField
        initialText={text}
        whyNot={whyNot}
        onType={() => undefined}
        onCommit={([next = text]) => {
          onChange({ type: 'edit', lineId, text: next });
          setIsEditing(false);
        }}
        onCancel={() => setIsEditing(false)}
      />
    );
  }
  return (
    <Label
      isCompact
      color={problem === undefined ? 'blue' : 'red'}
      closeBtnAriaLabel={`Remove ${text}`}
      onClose={() => onChange({ type: 'remove', lineId })}
    >
      <button type="button" className="app-label-edit" aria-label={`Edit ${text}`} onClick={() => setIsEditing(true)}>
        {text}
      </button>
    </Label>
  );
}
