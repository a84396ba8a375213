import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import type { Ref } from 'react';

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
  const hint = problem ?? help;
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
        aria-describedby={hint === undefined ? undefined : `${id}-help`}
        onChange={onType}
        onBlur={onLeave}
      />
      {hint !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`}>
            <HelperTextItem variant={problem === undefined ? 'default' : 'error'}>{hint}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
