import { Form, FormGroup, TextInput } from '@patternfly/react-core';

interface TypedConfirmationProps {
  id: string;
  /** What has to be typed, in words: 'Confirm deletion by typing "confirm" below:'. */
  label: string;
  placeholder?: string;
  value: string;
  onChange(value: string): void;
  /** Enter in the field. */
  onSubmit(): void;
}

/** A field for a word that has to be typed before something is done for good. White space around it does not count. */
export function TypedConfirmation({ id, label, placeholder, value, onChange, onSubmit }: TypedConfirmationProps) {
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FormGroup label={label} fieldId={id}>
        <TextInput
          id={id}
          data-testid="delete-confirmation-input"
          placeholder={placeholder}
          value={value}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, typed) => onChange(typed.trim())}
        />
      </FormGroup>
    </Form>
  );
}
