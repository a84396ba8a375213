// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
  offersAccounts,
  offersRecovery,
  whyNotCreateAccount,
  whyNotEmail,
  whyNotPassword,
  whyNotRecover,
  whyNotUsername,
} from './account-rules';
import { defaultRegistryConfig, type RegistryConfig, type RegistryFeatures } from './registry';

// Words differ from the server's; which names and passwords it takes is held against its recorded answers in test/contract.
it.each<[string, RegExp | undefined]>([
  ['', /Enter/],
  ['r', /2 to 255/],
  ['re', undefined],
  ['x'.repeat(255), undefined],
  ['x'.repeat(256), /2 to 255/],
  ['rec-new', undefined],
  ['a.b_c-d9', undefined],
  ['RecNew', /lowercase/],
  ['rec new', /lowercase/],
  ['rec/new', /lowercase/],
  ['-rec', /lowercase/],
  ['rec-', /lowercase/],
  ['rec--new', /single/],
  ['réc', /lowercase/],
])('user name %j', (name, reason) => {
  expect(whyNotUsername(name) ?? '').toMatch(reason ?? /^$/);
});

it.each<[string, RegExp | undefined]>([
  ['', /Enter/],
  ['short', /8 characters/],
  ['1234567', /8 characters/],
  ['12345678', undefined],
  ['with a space', /white space/],
  ['tab\tinside', /white space/],
  ['pässwörd', undefined],
])('password %j', (password, reason) => {
  expect(whyNotPassword(password) ?? '').toMatch(reason ?? /^$/);
});

it.each<[string, RegExp | undefined]>([
  ['', /Enter/],
  ['not-an-address', /not an e-mail/],
  ['a b@example.org', /not an e-mail/],
  ['a@b@c', /not an e-mail/],
  ['me@localhost', undefined],
  ['me+quay@example.org', undefined],
])('e-mail address %j', (address, reason) => {
  expect(whyNotEmail(address) ?? '').toMatch(reason ?? /^$/);
});

function configWith(features: Partial<RegistryFeatures>, rest: Partial<RegistryConfig> = {}): RegistryConfig {
  return { ...defaultRegistryConfig, ...rest, features: { ...defaultRegistryConfig.features, ...features } };
}

describe('what a registry offers to people without an account', () => {
  it.each<[string, RegistryConfig, boolean, boolean]>([
    ['Quay’s defaults', configWith({}), true, false],
    ['no new accounts', configWith({ userCreation: false }), false, false],
    ['by invitation', configWith({ inviteOnlyUserCreation: true }), false, false],
    ['with e-mails', configWith({ mailing: true }), true, true],
    ['a captcha', configWith({ mailing: true, recaptcha: true }), false, false],
    ['no passwords', configWith({ mailing: true, directLogin: false }), false, false],
    ['passwords of a directory', configWith({ mailing: true }, { hasOwnPasswords: false }), false, false],
  ])('%s', (_name, config, accounts, recovery) => {
    expect([offersAccounts(config), offersRecovery(config)]).toEqual([accounts, recovery]);
  });
});

it.each<[string, RegistryConfig, boolean, RegExp | undefined]>([
  ['anybody', configWith({}), false, undefined],
  ['nobody', configWith({ userCreation: false }), true, /administrators/],
  ['nobody without an invitation', configWith({ inviteOnlyUserCreation: true }), false, /invited/],
  ['who is invited', configWith({ inviteOnlyUserCreation: true }), true, undefined],
  ['who passes a captcha', configWith({ recaptcha: true }), false, /captcha/],
  ['nobody while nothing is written', configWith({}, { state: 'readonly' }), false, /read-only/],
  ['nobody while accounts are repaired', configWith({}, { isInAccountRecoveryMode: true }), false, /recovery mode/],
])('lets in %s', (_who, config, hasInvitation, reason) => {
  expect(whyNotCreateAccount(config, hasInvitation) ?? '').toMatch(reason ?? /^$/);
});

it.each<[string, RegistryConfig, RegExp | undefined]>([
  ['sends a link', configWith({ mailing: true }), undefined],
  ['sends no e-mails', configWith({}), /sends no e-mails/],
  ['wants a captcha', configWith({ mailing: true, recaptcha: true }), /captcha/],
  ['is read-only', configWith({ mailing: true }, { state: 'readonly' }), /read-only/],
])('a registry that %s', (_what, config, reason) => {
  expect(whyNotRecover(config) ?? '').toMatch(reason ?? /^$/);
});
