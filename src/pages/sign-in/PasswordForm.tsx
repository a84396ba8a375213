import { Button, Form } from '@patternfly/react-core';
import { SignInFields } from '@/features/session/SignInFields';
import { useSignInForm } from '@/features/session/use-sign-in-form';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';

export function PasswordForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useSignInForm({ onSignedIn });
  const { usernameField } = form;
  useFocusAtFirst(() => usernameField.current);
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
        isAriaDisabled={form.isBusy}
        spinnerAriaValueText="Signing in"
      >
        Sign in
      </Button>
    </Form>
  );
}
