import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';

interface RepositoryNameFieldProps {
  id: string;
  name: string;
  /** Why this name cannot be taken, once the person is to know. */
  problem: string | undefined;
  onType(text: string): void;
}

/** The name of a new repository, with what is wrong with it. */
export function RepositoryNameField({ id, name, problem, onType }: RepositoryNameFieldProps) {
  return (
    <FormGroup label="Repository name" fieldId={id} isRequired>
      <TextInput
        id={id}
        value={name}
        isRequired
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        validated={problem === undefined ? 'default' : 'error'}
        aria-describedby="repository-name-help"
        onChange={(_event, value) => onType(value)}
      />
      <FormHelperText>
        <HelperText id="repository-name-help" isLiveRegion>
          {problem !== undefined && <HelperTextItem variant="error">{problem}</HelperTextItem>}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
