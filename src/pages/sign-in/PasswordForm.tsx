import { Button, Form } from '@patternfly/react-core';
import { useEffect } from 'react';
import { SignInFields } from '@/features/session/SignInFields';
import { useSignInForm } from '@/features/session/use-sign-in-form';

/** Signs in with user name and password. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useSignInForm({ onSignedIn });
  const { usernameField } = form;
  // The frame puts the focus on a new page as a whole; here it is clear what comes next.
  useEffect(() => usernameField.current?.focus(), [usernameField]);
  return (
    <Form
      noValidate
      aria-label="Sign in"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <SignInFields form={form} idPrefix="sign-in" />
      <Button
        type="submit"
        variant="primary"
        isBlock
        isLoading={form.isBusy}
        isDisabled={form.isBusy}
        spinnerAriaValueText="Signing in"
      >
        Sign in
      </Button>
    </Form>
  );
}
