/** What a person types who wants an account. */
export interface NewAccount {
  username: string;
  password: string;
  /** Needed only if the registry sends e-mails. */
  email?: string | undefined;
  /** From an invitation. */
  inviteCode?: string | undefined;
}

export type NewAccountResult =
  /** The account is there, and its owner signed in. */
  | { kind: 'signed-in' }
  /** The person gets in only after opening the link in an e-mail. */
  | { kind: 'awaiting-verification' }
  | { kind: 'refused'; message: string };

/** The outcome of asking for a new password. */
export type RecoveryResult =
  /** Also for an address without an account: the registry does not say who has an account. */
  | { kind: 'sent' }
  /** The address is an organization's, which has no password. Its name is partly dotted out. */
  | { kind: 'organization'; name: string }
  | { kind: 'refused'; message: string };
