import { FormGroup, TextInput } from '@patternfly/react-core';
import type { Ref } from 'react';
import { FieldHint } from '@/features/session/FieldHint';

interface AccountFieldProps {
  id: string;
  label: string;
  type?: 'text' | 'email';
  autoComplete: 'username' | 'email';
  inputRef: Ref<HTMLInputElement>;
  /** What is wrong with it. */
  problem: string | undefined;
  /** What it should be like, while nothing is wrong. */
  help?: string;
  onType(): void;
  onLeave(): void;
}

/** A field of the forms for new and forgotten accounts; its text stays in it. */
export function AccountField(props: AccountFieldProps) {
  const { id, label, type = 'text', autoComplete, inputRef, problem, help, onType, onLeave } = props;
  return (
    <FormGroup label={label} fieldId={id}>
      <TextInput
        id={id}
        ref={inputRef}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        validated={problem === undefined ? 'default' : 'error'}
        aria-describedby={(problem ?? help) === undefined ? undefined : `${id}-help`}
        onChange={onType}
        onBlur={onLeave}
      />
      <FieldHint id={`${id}-help`} problem={problem} help={help} />
    </FormGroup>
  );
}
