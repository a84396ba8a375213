import type { QueryClient } from '@tanstack/react-query';
import { createAccount, recoverAccount } from '@/api/people/accounts';
import type { NewAccount, NewAccountResult, RecoveryResult } from '@/domain/registry/account';
import { recognizePerson } from './sign-in';

const noCookies: NewAccountResult = {
  kind: 'refused',
  message: 'The account was made, but this browser did not keep the session. Cookies have to be allowed.',
};

/** Makes an account and goes on as its owner. Throws a RequestError if the registry did not decide. */
export async function makeAccount(client: QueryClient, account: NewAccount): Promise<NewAccountResult> {
  const result = await createAccount(account);
  if (result.kind !== 'signed-in') return result;
  return (await recognizePerson(client)) ? result : noCookies;
}

/** Has the registry send a link for a new password. Throws a RequestError if the registry did not decide. */
export function askForRecovery(email: string): Promise<RecoveryResult> {
  return recoverAccount(email);
}
