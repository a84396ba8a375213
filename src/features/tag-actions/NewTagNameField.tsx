import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface NewTagNameFieldProps {
  id: string;
  name: string;
  isReadOnly: boolean;
  /** Why no tag can have this name. */
  problem: string | undefined;
  onType(text: string): void;
  /** What is known of the name. */
  children: ReactNode;
}

/** The name of a new tag, with what is wrong with it or known of it. */
export function NewTagNameField({ id, name, isReadOnly, problem, onType, children }: NewTagNameFieldProps) {
  return (
    <FormGroup label="New tag name" fieldId={id}>
      <TextInput
        id={id}
        aria-label="new tag name"
        placeholder="New tag name"
        value={name}
        validated={problem === undefined ? 'default' : 'error'}
        aria-describedby="new-tag-name-help"
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        readOnlyVariant={isReadOnly ? 'default' : undefined}
        onChange={(_event, value) => onType(value)}
      />
      <FormHelperText>
        <HelperText id="new-tag-name-help" isLiveRegion>
          {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
          {children}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
