import { TextInput, type TextInputProps } from '@patternfly/react-core';
import { useState } from 'react';

interface TypedInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'ref'> {
  value: string;
  /** Called with each key. */
  onType(text: string): void;
}

interface Draft {
  text: string;
  /** What it was on the way here: the value may still come by there. */
  before: readonly string[];
}

/** A field for names and labels. What is typed stays, however late it comes back as the value. */
export function TypedInput({ value, onType, ...rest }: TypedInputProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // It changed from outside (Back, another rule in its place): follow it.
  if (draft !== null && value !== draft.text && !draft.before.includes(value)) setDraft(null);
  return (
    <TextInput
      value={draft?.text ?? value}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      {...rest}
      onChange={(_event, text) => {
        setDraft({ text, before: draft === null ? [value] : [...draft.before, draft.text] });
        onType(text);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
