import { HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { splitPastedLabels } from '@/domain/label-changes';

interface LabelFieldProps {
  initialText?: string;
  /** A comma ends a new label. In a label that is edited it is a part of the value: that is the way to type one. */
  endsAtComma?: boolean;
  whyNot(text: string): string | undefined;
  /** One label, or several that were pasted. */
  onCommit(texts: readonly string[]): void;
  /** Nothing was typed, or the typing was given up. */
  onCancel(): void;
  /** What stands in the field, so that saving can take it along. */
  onType(text: string): void;
}

/** A field for one label. Enter, a comma, or leaving the field takes it over; what is wrong stays in the field. */
export function LabelField(props: LabelFieldProps) {
  const { initialText = '', endsAtComma = false, whyNot, onCommit, onCancel, onType } = props;
  const [text, setText] = useState(initialText);
  const [isTold, setIsTold] = useState(false);
  const helpId = useId();
  const problem = isTold ? whyNot(text) : undefined;

  const type = (next: string) => {
    setText(next);
    onType(next);
  };
  const commit = (candidate: string) => {
    if (candidate.trim() === '') onCancel();
    else if (whyNot(candidate) === undefined) onCommit([candidate.trim()]);
    else setIsTold(true);
  };

  return (
    <div className="app-label-field">
      <TextInput
        aria-label="Label (key=value)"
        aria-describedby={helpId}
        placeholder="key=value"
        value={text}
        validated={problem === undefined ? 'default' : 'error'}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, next) => {
          if (endsAtComma && next.endsWith(',') && whyNot(next.slice(0, -1)) === undefined) commit(next.slice(0, -1));
          else type(next);
        }}
        onPaste={(event) => {
          const pieces = splitPastedLabels(event.clipboardData.getData('text'));
          if (pieces.length < 2 || text !== '') return;
          event.preventDefault();
          const good = pieces.filter((piece) => whyNot(piece) === undefined);
          const bad = pieces.filter((piece) => whyNot(piece) !== undefined);
          if (good.length > 0) onCommit(good);
          if (bad.length > 0) {
            type(bad.join('\n'));
            setIsTold(true);
          }
        }}
        onBlur={() => commit(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            commit(text);
          } else if (event.key === 'Escape') {
            event.preventDefault(); // the dialog stays
            onCancel();
          }
        }}
      />
      <HelperText id={helpId} isLiveRegion>
        {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
      </HelperText>
    </div>
  );
}
