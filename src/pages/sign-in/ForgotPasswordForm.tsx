import { Alert, Button, Form } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import type { RecoveryResult } from '@/domain/registry/account';
import { whyNotEmail } from '@/domain/registry/account-rules';
import { explainError } from '@/domain/registry/request-failure';
import { askForRecovery } from '@/queries/session/accounts';
import { useFocusAtFirst } from '@/ui/effects/use-focus-at-first';
import { AccountField } from './AccountField';

interface ForgotPasswordFormProps {
  onDone(email: string, result: Exclude<RecoveryResult, { kind: 'refused' }>): void;
}

/** Asks for the e-mail address of an account. */
export function ForgotPasswordForm({ onDone }: ForgotPasswordFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useFocusAtFirst(() => field.current);
  const typed = () => field.current?.value.trim() ?? '';

  const submit = async () => {
    if (isBusy) return;
    const email = typed();
    const found = whyNotEmail(email);
    setProblem(found);
    setRefusal(null);
    if (found !== undefined) return field.current?.focus();
    setIsBusy(true);
    try {
      const result = await askForRecovery(email);
      if (result.kind !== 'refused') return onDone(email, result);
      setRefusal(result.message);
    } catch (error) {
      setRefusal(explainError(error));
    } finally {
      setIsBusy(false);
    }
    field.current?.focus();
  };

  return (
    <Form
      noValidate
      aria-label="Forgot password"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {refusal !== null && <Alert isInline variant="danger" title={refusal} role="alert" component="p" />}
      <AccountField
        id="recovery-email"
        label="E-mail address"
        type="email"
        autoComplete="email"
        inputRef={field}
        problem={problem}
        help="The registry sends a link to it that lets you in."
        onType={() => {
          setProblem(undefined);
          setRefusal(null);
        }}
        onLeave={() => setProblem(typed() === '' ? undefined : whyNotEmail(typed()))}
      />
      <Button
        type="submit"
        variant="primary"
        isBlock
        isLoading={isBusy}
        isAriaDisabled={isBusy}
        spinnerAriaValueText="Asking the registry"
      >
        Send link
      </Button>
    </Form>
  );
}
