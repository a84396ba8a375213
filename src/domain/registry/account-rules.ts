import { accountRecoveryText, readOnlyRegistryText } from '@/domain/repository/repository-rules';
import type { RegistryConfig } from './registry';

const [shortestUsername, longestUsername] = [2, 255];

/** Whether a user name has as many characters as the server wants of namespaces. */
export function hasUsernameLength(name: string): boolean {
  return name.length >= shortestUsername && name.length <= longestUsername;
}

/** Why the server would refuse a user name; undefined for a good one. The rule is that of namespaces (recorded). */
export function whyNotUsername(name: string): string | undefined {
  if (name === '') return 'Enter a user name.';
  if (!/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(name)) {
    return 'Use lowercase letters and digits, with single dots, hyphens or underscores between them.';
  }
  return hasUsernameLength(name) ? undefined : `A user name has ${shortestUsername} to ${longestUsername} characters.`;
}

/** Why the server would refuse a new password; undefined for a good one. */
export function whyNotPassword(password: string): string | undefined {
  if (password === '') return 'Enter a password.';
  if (/\s/.test(password)) return 'A password contains no white space.';
  return password.length < 8 ? 'A password has at least 8 characters.' : undefined;
}

/** Why a text is no e-mail address; undefined if it looks like one. The server decides. */
export function whyNotEmail(address: string): string | undefined {
  if (address === '') return 'Enter an e-mail address.';
  return /^[^\s@]+@[^\s@]+$/.test(address) ? undefined : 'This is not an e-mail address.';
}

/** Whether the registry itself keeps passwords, and this app can offer to get one (no captcha is needed). */
function keepsPasswords({ features, hasOwnPasswords }: RegistryConfig): boolean {
  // A captcha is another server's script, which this app does not load.
  return hasOwnPasswords && features.directLogin && !features.recaptcha;
}

/** Whether people may make an account here. */
export function offersAccounts(config: RegistryConfig): boolean {
  return keepsPasswords(config) && config.features.userCreation && !config.features.inviteOnlyUserCreation;
}

/** Whether a person who forgot the password gets a link by e-mail. */
export function offersRecovery(config: RegistryConfig): boolean {
  return keepsPasswords(config) && config.features.mailing;
}

/**
 * Why people cannot make an account here, or not without an invitation; undefined if they can. Without the
 * feature the server fails with 500 instead of saying so (recorded).
 */
export function whyNotCreateAccount(config: RegistryConfig, hasInvitation: boolean): string | undefined {
  if (config.isInAccountRecoveryMode) return accountRecoveryText;
  if (config.state === 'readonly') return readOnlyRegistryText;
  const { features } = config;
  if (features.recaptcha) {
    return 'This registry wants to be shown a captcha, which this app cannot do. Its own web page lets you create an account.';
  }
  if (!features.userCreation || !keepsPasswords(config))
    return 'Accounts of this registry are made by its administrators.';
  return features.inviteOnlyUserCreation && !hasInvitation
    ? 'Accounts of this registry are for people who are invited. Open the link in your invitation.'
    : undefined;
}

/** Why people cannot get a new password by e-mail; undefined if they can. */
export function whyNotRecover(config: RegistryConfig): string | undefined {
  if (config.state === 'readonly' && !config.isInAccountRecoveryMode) return readOnlyRegistryText;
  if (offersRecovery(config)) return undefined;
  return config.features.recaptcha
    ? 'This registry wants to be shown a captcha, which this app cannot do. Its own web page helps you to a new password.'
    : 'This registry sends no e-mails. Ask its administrators for a new password.';
}
