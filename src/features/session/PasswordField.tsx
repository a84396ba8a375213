import {
  Button,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from '@patternfly/react-core';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import EyeSlashIcon from '@patternfly/react-icons/dist/esm/icons/eye-slash-icon';
import { useState, type Ref } from 'react';

interface PasswordFieldProps {
  id: string;
  label: string;
  autoComplete: 'current-password' | 'off';
  /** The field. What is in it is read from here when it is sent; it is kept nowhere else. */
  inputRef: Ref<HTMLInputElement>;
  /** What is wrong with it. */
  problem?: string | undefined;
  onType(): void;
}

/** A field for something secret, which can be shown for a look. */
export function PasswordField({ id, label, autoComplete, inputRef, problem, onType }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const verb = isShown ? 'Hide' : 'Show';
  return (
    <FormGroup label={label} fieldId={id}>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id={id}
            ref={inputRef}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            validated={problem === undefined ? 'default' : 'error'}
            aria-describedby={problem === undefined ? undefined : `${id}-help`}
            onChange={onType}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button
            variant="control"
            icon={isShown ? <EyeSlashIcon /> : <EyeIcon />}
            aria-label={`${verb} ${label.toLowerCase()}`}
            onClick={() => setIsShown(!isShown)}
          />
        </InputGroupItem>
      </InputGroup>
      {problem !== undefined && (
        <FormHelperText>
          <HelperText id={`${id}-help`}>
            <HelperTextItem variant="error">{problem}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
