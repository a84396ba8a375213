import * as v from 'valibot';
import type { NewAccount, RecoveryResult } from '@/domain/registry/account';

/** The body that makes an account; members that were not given are left out. */
export function newAccountWire({ username, password, email, inviteCode }: NewAccount): Record<string, string> {
  return {
    username,
    password,
    ...(email !== undefined && { email }),
    ...(inviteCode !== undefined && { invite_code: inviteCode }),
  };
}

const awaitingVerification = v.pipe(
  v.object({ awaiting_verification: v.literal(true) }),
  v.transform(() => ({ isAwaitingVerification: true })),
);

const signedIn = v.pipe(
  v.object({ username: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform(() => ({ isAwaitingVerification: false })),
);

/** Whether the account waits for its e-mail address to be confirmed; otherwise the answer is the person, signed in. */
export const newAccountSchema = v.union([awaitingVerification, signedIn]);

const recoveredOrganization = v.pipe(
  v.object({ status: v.literal('org'), orgname: v.fallback(v.string(), '') }),
  v.transform((wire): RecoveryResult => ({ kind: 'organization', name: wire.orgname })),
);

const recoverySent = v.pipe(
  v.object({ status: v.literal('sent') }),
  v.transform((): RecoveryResult => ({ kind: 'sent' })),
);

/** What the registry did about a forgotten password. */
export const recoverySchema = v.union([recoverySent, recoveredOrganization]);
