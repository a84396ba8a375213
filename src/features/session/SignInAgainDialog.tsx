import { Button, Form } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useHref } from 'react-router-dom';
import { explainError } from '@/domain/registry/request-failure';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import type { SignInQuestion } from '@/queries/session/session-store';
import { declineToSignIn, recognizePerson } from '@/queries/session/sign-in';
import { paths } from '@/routing/paths';
import { Dialog } from '@/ui/dialog/Dialog';
import { useWindowListener } from '@/ui/effects/use-window-listener';
import layout from '@/ui/styles/layout.module.css';
import { SignInFields } from './SignInFields';
import { useSignInForm } from './use-sign-in-form';

interface SignInAgainDialogProps {
  question: SignInQuestion;
  username: string | null;
}

/**
 * Lets the person sign in again above whatever is open, other dialogs included: what was typed there stays, and what waits
 * for the session goes on afterwards.
 */
export function SignInAgainDialog({ question, username }: SignInAgainDialogProps) {
  const client = useQueryClient();
  const formId = useId();
  const isConfirmation = question === 'password';
  const form = useSignInForm({ isConfirmation });
  const { externalLogins, features } = useRegistryConfig().config;
  const [notFound, setNotFound] = useState<string | null>(null);
  const signInPage = useHref(paths.signIn());
  const decline = () => declineToSignIn(client);

  // A person who signs in in another tab comes back to a page that goes on.
  useWindowListener('focus', () => void recognizePerson(client).catch(() => undefined), { isOn: !isConfirmation });

  const lookAgain = async () => {
    setNotFound(null);
    try {
      if (!(await recognizePerson(client))) setNotFound('You are not signed in yet.');
    } catch (error) {
      setNotFound(explainError(error));
    }
  };

  return (
    <Dialog
      title={isConfirmation ? 'Confirm that it is you' : 'Your session has ended'}
      description={
        isConfirmation
          ? 'The registry wants your password once more before it does this.'
          : 'Sign in again to go on where you are. What you have typed is still there.'
      }
      size="small"
      isOnTop
      elementToFocus={username === null ? '#again-username' : '#again-password'}
      footer={
        <>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isLoading={form.isBusy}
            isAriaDisabled={form.isBusy}
            spinnerAriaValueText="Signing in"
          >
            {isConfirmation ? 'Confirm' : 'Sign in'}
          </Button>
          <Button variant="link" onClick={decline}>
            {isConfirmation ? 'Cancel' : 'Not now'}
          </Button>
        </>
      }
      onClose={decline}
    >
      <Form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <SignInFields form={form} idPrefix="again" username={username ?? undefined} isUsernameFixed={isConfirmation} />
      </Form>
      {!isConfirmation && (externalLogins.length > 0 || !features.directLogin) && (
        <p className={layout.apart}>
          {'Or '}
          <a href={signInPage} target="_blank" rel="noopener noreferrer">
            sign in another way in a new tab
          </a>
          {', and then '}
          <Button variant="link" isInline onClick={() => void lookAgain()}>
            go on here
          </Button>
          . <span role="status">{notFound}</span>
        </p>
      )}
    </Dialog>
  );
}
