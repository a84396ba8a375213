import { HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useId, useState, type FocusEvent } from 'react';
import layout from '@/ui/styles/layout.module.css';

interface LabelFieldProps {
  text: string;
  /** Why the text cannot be taken over. Shown once the person has tried, or at once if `isTold`. */
  problem: string | undefined;
  isTold?: boolean;
  isFocused?: boolean;
  onType(text: string): void;
  /** Several lines were pasted; `text` is all that stands in the field with them. */
  onPasteLines?: (text: string) => void;
  /** `byKey`: the focus has no other place to go. */
  onCommit(byKey: boolean): void;
  onCancel(): void;
}

/** Lines that are shown at once; a value may have more. */
const mostRows = 8;

/**
 * A field for one label, whose value may have several lines. Enter, or leaving the field, takes it over, Shift and Enter
 * begin a new line; what is wrong stays in the field, with the reason.
 */
export function LabelField(props: LabelFieldProps) {
  const { text, problem, isTold = false, isFocused = false, onType, onPasteLines, onCommit, onCancel } = props;
  const [hasTried, setHasTried] = useState(isTold);
  const helpId = useId();
  const told = hasTried ? problem : undefined;

  const commit = (byKey: boolean) => {
    setHasTried(true);
    if (problem === undefined) onCommit(byKey);
  };

  return (
    <div>
      <TextArea
        ref={isFocused ? putCaretAtEnd : undefined}
        rows={Math.min(text.split('\n').length, mostRows)}
        resizeOrientation="none"
        aria-label="Label (key=value)"
        aria-describedby={helpId}
        placeholder="key=value"
        value={text}
        validated={told === undefined ? 'default' : 'error'}
        autoFocus={isFocused}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        // Fields know one kind of line end; a value keeps its own.
        onChange={(_event, next) => onType(text.includes('\r\n') ? next.replace(/\r?\n/g, '\r\n') : next)}
        onPaste={(event) => {
          // Several lines may be several labels.
          const pasted = event.clipboardData.getData('text');
          if (onPasteLines === undefined || !/[\r\n]/.test(pasted)) return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          onPasteLines(text.slice(0, selectionStart ?? text.length) + pasted + text.slice(selectionEnd ?? text.length));
        }}
        onBlur={(event: FocusEvent<HTMLTextAreaElement>) => {
          // Going to another window is not leaving the field.
          if (!document.hasFocus()) return;
          // Closing the field would move the button away from under the pointer; saving takes the field along anyway.
          const buttons = '.pf-v6-c-modal-box__footer, .pf-v6-c-modal-box__close';
          if (event.relatedTarget?.closest(buttons)) setHasTried(true);
          else commit(false);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            commit(true);
          } else if (event.key === 'Escape') {
            event.preventDefault(); // the dialog stays
            onCancel();
          }
        }}
      />
      <HelperText id={helpId} isLiveRegion className={layout.target}>
        {told !== undefined && <HelperTextItem variant="error">{told}</HelperTextItem>}
      </HelperText>
    </div>
  );
}

/** Typing goes on after the text; a text area would begin before it. */
function putCaretAtEnd(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}
