import { Alert, Button, Checkbox, Form } from '@patternfly/react-core';
import { PasswordField } from '@/features/session/PasswordField';
import { homeRegistry } from '@/queries/session/registry-home';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import typography from '@/ui/styles/typography.module.css';
import { RegistryField } from './RegistryField';
import { useTokenForm } from './use-token-form';

/** Says which registry to talk to, and with which OAuth access token. */
export function TokenForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useTokenForm(onSignedIn);
  const { addressField, tokenField, problem } = form;
  useFocusAtFirst(() => (homeRegistry() === '' ? addressField : tokenField).current);

  return (
    <Form
      noValidate
      aria-label="Use an access token"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {problem !== null && problem.field === null && (
        <Alert
          isInline
          variant={problem.canGoOn ? 'warning' : 'danger'}
          title={problem.text}
          role="alert"
          component="p"
          actionLinks={
            problem.canGoOn && (
              <Button variant="link" isInline onClick={() => void form.submit(true)}>
                Use it all the same
              </Button>
            )
          }
        />
      )}
      <RegistryField
        inputRef={addressField}
        problem={problem?.field === 'address' ? problem.text : undefined}
        onType={form.forgetProblem}
      />
      <PasswordField
        id="token-value"
        label="Access token"
        autoComplete="off"
        inputRef={tokenField}
        problem={problem?.field === 'token' ? problem.text : undefined}
        onType={form.forgetProblem}
      />
      <p className={typography.subtle}>
        An OAuth access token of the registry: made in an organization’s Applications. Reading takes the scope
        repo:read, changing tags repo:write, your own list of repositories user:read.
      </p>
      <Checkbox
        id="token-keep"
        isChecked={form.isKept}
        onChange={(_event, isChecked) => form.keep(isChecked)}
        label="Keep for this tab"
        description="Otherwise the token is forgotten when the page is reloaded. Either way it is forgotten when you sign out."
      />
      <Button
        type="submit"
        variant="primary"
        isBlock
        isLoading={form.isBusy}
        isAriaDisabled={form.isBusy}
        spinnerAriaValueText="Asking the registry"
      >
        Use access token
      </Button>
    </Form>
  );
}
