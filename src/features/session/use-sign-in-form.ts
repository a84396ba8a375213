import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { explainError } from '@/domain/registry/request-failure';
import { waitingSentence, type SignInResult } from '@/domain/registry/sign-in';
import { confirmPassword, signInWithPassword } from '@/queries/session/sign-in';

interface Problem {
  /** The field it is about; null: what the registry said as a whole. */
  field: 'username' | 'password' | null;
  text: string;
}

export interface SignInFormControl {
  usernameField: RefObject<HTMLInputElement | null>;
  passwordField: RefObject<HTMLInputElement | null>;
  problem: Problem | null;
  isBusy: boolean;
  submit(): Promise<void>;
  forgetProblem(): void;
}

interface SignInFormOptions {
  /** Only the password is asked for, of the person who is signed in. */
  isConfirmation?: boolean;
  onSignedIn?(): void;
}

/** A form that signs in. What is typed stays in its fields; after a refusal the focus goes to the field that is wrong. */
export function useSignInForm({ isConfirmation = false, onSignedIn }: SignInFormOptions = {}): SignInFormControl {
  const client = useQueryClient();
  const usernameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const tell = (found: Problem) => {
    setProblem(found);
    const field = found.field === 'username' ? usernameField.current : passwordField.current;
    field?.focus();
    if (field === passwordField.current) field?.select();
  };

  const submit = async () => {
    if (isBusy) return;
    const username = usernameField.current?.value.trim() ?? '';
    const password = passwordField.current?.value ?? '';
    if (username === '' && !isConfirmation) return tell({ field: 'username', text: 'Enter your user name.' });
    if (password === '') return tell({ field: 'password', text: 'Enter your password.' });
    setProblem(null);
    setIsBusy(true);
    try {
      const result = isConfirmation
        ? await confirmPassword(client, password)
        : await signInWithPassword(client, { username, password });
      if (result.kind === 'signed-in') onSignedIn?.();
      else tell({ field: null, text: refusalText(result) });
    } catch (error) {
      tell({ field: null, text: explainError(error) });
    } finally {
      setIsBusy(false);
    }
  };

  return { usernameField, passwordField, problem, isBusy, submit, forgetProblem: () => setProblem(null) };
}

/** The server's own words, and how long to wait if it says so. */
function refusalText(refusal: Exclude<SignInResult, { kind: 'signed-in' }>): string {
  if (refusal.kind !== 'throttled') return refusal.message;
  const wait = refusal.retryAfterMs === null ? 'Wait a while and try again.' : waitingSentence(refusal.retryAfterMs);
  return `${refusal.message.replace(/[.!]?$/, '.')} ${wait}`;
}
