import { Button, FormGroup, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import EyeIcon from '@patternfly/react-icons/dist/esm/icons/eye-icon';
import EyeSlashIcon from '@patternfly/react-icons/dist/esm/icons/eye-slash-icon';
import { useState, type Ref } from 'react';
import { FieldHint } from './FieldHint';

interface PasswordFieldProps {
  id: string;
  label: string;
  autoComplete: 'current-password' | 'new-password' | 'off';
  /** The field. What is in it is read from here when it is sent; it is kept nowhere else. */
  inputRef: Ref<HTMLInputElement>;
  /** What is wrong with it. */
  problem?: string | undefined;
  /** What it should be like, while nothing is wrong. */
  help?: string;
  onType(): void;
  onLeave?(): void;
}

/** A field for a secret, which can be made visible. */
export function PasswordField({
  id,
  label,
  autoComplete,
  inputRef,
  problem,
  help,
  onType,
  onLeave,
}: PasswordFieldProps) {
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
            aria-describedby={(problem ?? help) === undefined ? undefined : `${id}-help`}
            onChange={onType}
            onBlur={onLeave}
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
      <FieldHint id={`${id}-help`} problem={problem} help={help} />
    </FormGroup>
  );
}
