import { Alert, Button, Form } from '@patternfly/react-core';
import { PasswordField } from '@/features/session/PasswordField';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import { AccountField } from './AccountField';
import { useAccountForm } from './use-account-form';

interface CreateAccountFormProps {
  needsEmail: boolean;
  inviteCode: string | undefined;
  onSignedIn(): void;
  onAwaitingVerification(email: string): void;
}

/** User name, e-mail address and password of a new account. */
export function CreateAccountForm(props: CreateAccountFormProps) {
  const form = useAccountForm(props);
  const { fields, problems, forget, check } = form;
  const { username } = fields;
  useFocusAtFirst(() => username.current);
  return (
    <Form
      noValidate
      aria-label="Create account"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {form.refusal !== null && <Alert isInline variant="danger" title={form.refusal} role="alert" component="p" />}
      <AccountField
        id="account-username"
        label="User name"
        autoComplete="username"
        inputRef={username}
        problem={problems.username}
        help="It is also the namespace of your own repositories."
        onType={() => forget('username')}
        onLeave={() => check('username')}
      />
      <AccountField
        id="account-email"
        label={props.needsEmail ? 'E-mail address' : 'E-mail address (optional)'}
        type="email"
        autoComplete="email"
        inputRef={fields.email}
        problem={problems.email}
        onType={() => forget('email')}
        onLeave={() => check('email')}
      />
      <PasswordField
        id="account-password"
        label="Password"
        autoComplete="new-password"
        inputRef={fields.password}
        problem={problems.password}
        help="At least 8 characters, no white space."
        onType={() => forget('password')}
        onLeave={() => check('password')}
      />
      <Button
        type="submit"
        variant="primary"
        isBlock
        isLoading={form.isBusy}
        isAriaDisabled={form.isBusy}
        spinnerAriaValueText="Creating account"
      >
        Create account
      </Button>
    </Form>
  );
}
