import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type RefObject } from 'react';
import { whyNotEmail, whyNotPassword, whyNotUsername } from '@/domain/registry/account-rules';
import { explainError } from '@/domain/registry/request-failure';
import { makeAccount } from '@/queries/session/accounts';

export const accountFields = ['username', 'email', 'password'] as const;
export type AccountFieldName = (typeof accountFields)[number];

interface AccountFormOptions {
  /** The registry sends e-mails, so it needs an address. */
  needsEmail: boolean;
  inviteCode: string | undefined;
  onSignedIn(): void;
  /** The registry has sent an e-mail to that address, and waits until its link is opened. */
  onAwaitingVerification(email: string): void;
}

export interface AccountFormControl {
  fields: Readonly<Record<AccountFieldName, RefObject<HTMLInputElement | null>>>;
  problems: Readonly<Partial<Record<AccountFieldName, string>>>;
  /** What the registry said; it does not say which field it means. */
  refusal: string | null;
  isBusy: boolean;
  submit(): Promise<void>;
  /** The person types again: what was wrong with the field may not be any more. */
  forget(name: AccountFieldName): void;
  /** The person leaves a field: what is wrong with it is shown before the registry is asked. */
  check(name: AccountFieldName): void;
}

/** A form that makes an account. What is typed stays in its fields; the password is nowhere else. */
export function useAccountForm(options: AccountFormOptions): AccountFormControl {
  const { needsEmail, inviteCode, onSignedIn, onAwaitingVerification } = options;
  const client = useQueryClient();
  const fields = {
    username: useRef<HTMLInputElement>(null),
    email: useRef<HTMLInputElement>(null),
    password: useRef<HTMLInputElement>(null),
  };
  const [problems, setProblems] = useState<Partial<Record<AccountFieldName, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const typed = (name: AccountFieldName) => {
    const value = fields[name].current?.value ?? '';
    return name === 'password' ? value : value.trim();
  };
  const judge = (name: AccountFieldName): string | undefined => {
    const value = typed(name);
    if (name === 'username') return whyNotUsername(value);
    if (name === 'password') return whyNotPassword(value);
    return value === '' && !needsEmail ? undefined : whyNotEmail(value);
  };
  const without = (name: AccountFieldName) =>
    Object.fromEntries(Object.entries(problems).filter(([field]) => field !== name));

  const forget = (name: AccountFieldName) => {
    setRefusal(null);
    if (problems[name] !== undefined) setProblems(without(name));
  };

  const check = (name: AccountFieldName) => {
    const problem = typed(name) === '' ? undefined : judge(name);
    if (problem !== problems[name])
      setProblems(problem === undefined ? without(name) : { ...problems, [name]: problem });
  };

  const submit = async () => {
    if (isBusy) return;
    const found = accountFields.flatMap((name) => {
      const problem = judge(name);
      return problem === undefined ? [] : [[name, problem] as const];
    });
    setProblems(Object.fromEntries(found));
    setRefusal(null);
    const [first] = found;
    if (first !== undefined) return fields[first[0]].current?.focus();
    const email = typed('email');
    setIsBusy(true);
    try {
      const result = await makeAccount(client, {
        username: typed('username'),
        password: typed('password'),
        email: email === '' ? undefined : email,
        inviteCode,
      });
      if (result.kind === 'signed-in') return onSignedIn();
      if (result.kind === 'awaiting-verification') return onAwaitingVerification(email);
      setRefusal(result.message);
    } catch (error) {
      setRefusal(explainError(error));
    } finally {
      setIsBusy(false);
    }
    fields.username.current?.focus();
  };

  return { fields, problems, refusal, isBusy, submit, forget, check };
}
