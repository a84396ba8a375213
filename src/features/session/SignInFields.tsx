import { Alert, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from '@patternfly/react-core';
import { PasswordField } from './PasswordField';
import type { SignInFormControl } from './use-sign-in-form';

interface SignInFieldsProps {
  form: SignInFormControl;
  /** Begins the ids of the fields. */
  idPrefix: string;
  /** The user name that is filled in at first. */
  username?: string;
  /** The name is known and not to be changed. */
  isUsernameFixed?: boolean;
}

/** User name and password, and what is wrong with them. */
export function SignInFields({ form, idPrefix, username, isUsernameFixed = false }: SignInFieldsProps) {
  const { problem, usernameField, passwordField, forgetProblem } = form;
  const usernameProblem = problem?.field === 'username' ? problem.text : undefined;
  return (
    <>
      {problem !== null && problem.field === null && (
        <Alert isInline variant="danger" title={problem.text} role="alert" component="p" />
      )}
      <FormGroup label="User name" fieldId={`${idPrefix}-username`}>
        <TextInput
          id={`${idPrefix}-username`}
          ref={usernameField}
          defaultValue={username}
          readOnlyVariant={isUsernameFixed ? 'plain' : undefined}
          autoComplete="username"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          validated={usernameProblem === undefined ? 'default' : 'error'}
          aria-describedby={usernameProblem === undefined ? undefined : `${idPrefix}-username-help`}
          onChange={forgetProblem}
        />
        {usernameProblem !== undefined && (
          <FormHelperText>
            <HelperText id={`${idPrefix}-username-help`}>
              <HelperTextItem variant="error">{usernameProblem}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        )}
      </FormGroup>
      <PasswordField
        id={`${idPrefix}-password`}
        label="Password"
        autoComplete="current-password"
        inputRef={passwordField}
        problem={problem?.field === 'password' ? problem.text : undefined}
        onType={forgetProblem}
      />
    </>
  );
}
