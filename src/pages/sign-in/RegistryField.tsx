import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import type { RefObject } from 'react';
import { homeRegistry } from '@/queries/session/registry-home';

interface RegistryFieldProps {
  inputRef: RefObject<HTMLInputElement | null>;
  problem: string | undefined;
  onType(): void;
}

/** The address of the registry that a token is for. */
export function RegistryField({ inputRef, problem, onType }: RegistryFieldProps) {
  return (
    <FormGroup label="Registry" fieldId="token-registry">
      <TextInput
        id="token-registry"
        ref={inputRef}
        type="url"
        inputMode="url"
        defaultValue={homeRegistry()}
        placeholder="https://quay.example.com"
        autoComplete="url"
        spellCheck={false}
        validated={problem === undefined ? 'default' : 'error'}
        aria-describedby={problem === undefined ? undefined : 'token-registry-help'}
        onChange={onType}
      />
      {problem !== undefined && (
        <FormHelperText>
          <HelperText id="token-registry-help">
            <HelperTextItem variant="error">{problem}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
