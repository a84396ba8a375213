import { ask } from '@/api/http/client';
import { countSession } from '@/api/http/credentials';
import { failureOf } from '@/api/http/failure';
import { parseAnswer } from '@/api/http/answers/parse-answer';
import type { Answer } from '@/api/http/transport';
import type { NewAccount, NewAccountResult, RecoveryResult } from '@/domain/registry/account';
import { newAccountSchema, newAccountWire, recoverySchema } from './accounts.schema';

/**
 * Makes an account. If the registry sends no e-mails, its owner is signed in by that. A refusal is an answer here.
 * Throws a RequestError if the registry did not decide.
 */
export async function createAccount(account: NewAccount): Promise<NewAccountResult> {
  const answer = await ask({ method: 'POST', path: '/api/v1/user/', body: newAccountWire(account) });
  if (answer.status >= 400) {
    const message = refusalIn(answer);
    // The account is there all the same (recorded).
    const isMade = /^could not send email/i.test(message);
    return { kind: 'refused', message: isMade ? `${message} The account may have been made all the same.` : message };
  }
  if (parseAnswer(newAccountSchema, answer).isAwaitingVerification) return { kind: 'awaiting-verification' };
  countSession();
  return { kind: 'signed-in' };
}

/** Has a link sent to an e-mail address that lets its owner in. Throws a RequestError if the registry did not decide. */
export async function recoverAccount(email: string): Promise<RecoveryResult> {
  const answer = await ask({ method: 'POST', path: '/api/v1/recovery', body: { email } });
  if (answer.status >= 400) return { kind: 'refused', message: refusalIn(answer) };
  return parseAnswer(recoverySchema, answer);
}

/** The server's own words of a refusal (400); throws for anything else. */
function refusalIn(answer: Answer): string {
  const failure = failureOf(answer);
  if (answer.status !== 400) throw failure;
  return failure.serverMessage ?? failure.message;
}
