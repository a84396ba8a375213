/** Switches of the registry (`/config`, features). Defaults are the server's own, for when `/config` cannot be read. */
export interface RegistryFeatures {
  securityScanner: boolean;
  imagePullStatistics: boolean;
  immutableTags: boolean;
  immutableTagsCanExpire: boolean;
  /** The registry removes tags of itself by policies of repositories and namespaces. */
  autoPrune: boolean;
  modelCard: boolean;
  repositoryMirror: boolean;
  extendedRepositoryNames: boolean;
  anonymousAccess: boolean;
  quotaManagement: boolean;
  editQuota: boolean;
  changeTagExpiration: boolean;
  permanentlyDeleteTags: boolean;
  /** People may sign in with a name and a password; otherwise an identity provider lets them in. */
  directLogin: boolean;
  /** People may make accounts for themselves. */
  userCreation: boolean;
  /** Only with a code from an invitation. */
  inviteOnlyUserCreation: boolean;
  /** The registry sends e-mails: to confirm addresses, and to people who forgot their password. */
  mailing: boolean;
  /** Accounts and new passwords are for people who pass a captcha. */
  recaptcha: boolean;
}

/** An identity provider that lets people sign in to the registry. */
export interface ExternalLogin {
  id: string;
  /** Its name for people. */
  title: string;
}

/** Where a registry sends people for more, as its administrators wrote it down. All of it is untrusted. */
export interface RegistryLinks {
  documentation: string | null;
  /** Addresses: `mailto:`, `tel:`, `irc:`, `http(s):`. */
  contacts: readonly string[];
  footer: Readonly<Record<FooterLinkName, string | null>>;
  /** The registry's own branding. */
  owner: string | null;
}

export type FooterLinkName = 'about' | 'privacy' | 'security' | 'terms';

/** The links of a registry that names none. */
export const noRegistryLinks: RegistryLinks = {
  documentation: null,
  contacts: [],
  footer: { about: null, privacy: null, security: null, terms: null },
  owner: null,
};

/** What the registry says about itself. */
export interface RegistryConfig {
  /** Shown in the masthead and in document titles. */
  title: string;
  /** Host that `podman pull` and `docker pull` commands name; null if the server does not say. */
  serverHostname: string | null;
  features: RegistryFeatures;
  state: 'normal' | 'readonly';
  isInAccountRecoveryMode: boolean;
  externalLogins: ExternalLogin[];
  versionNumber: string | null;
  /** Passwords are kept by the registry itself, and not by a directory elsewhere. */
  hasOwnPasswords: boolean;
  links: RegistryLinks;
}

/** What the registry would like to know of a person: to confirm the user name it chose, the person's name, the company. */
export type ProfileQuestion = 'username' | 'name' | 'company';

/** The person who uses the app. */
export type CurrentUser =
  | { isAnonymous: true }
  | {
      isAnonymous: false;
      username: string;
      isSuperuser: boolean;
      /** Sees everything in the registry and may change nothing (GLOBAL_READONLY_SUPER_USERS). */
      isReadOnlySuperuser: boolean;
      canCreateRepository: boolean;
      profileQuestions: readonly ProfileQuestion[];
      organizations: { name: string; canCreateRepository: boolean; isAdmin: boolean }[];
    };

/** Whose choices a browser keeps: the username; '' for nobody, and while it is not known who it is. */
export function personKey(user: CurrentUser | undefined): string {
  return user?.isAnonymous === false ? user.username : '';
}

/** Said where a scan would be shown, if the registry makes none. */
export const noScannerText = 'This registry has no security scanner.';

/** The configuration that is assumed if `/config` cannot be read: Quay's own defaults. */
export const defaultRegistryConfig: RegistryConfig = {
  title: 'Red Hat Quay',
  serverHostname: null,
  features: {
    securityScanner: false,
    imagePullStatistics: false,
    immutableTags: false,
    immutableTagsCanExpire: false,
    autoPrune: false,
    modelCard: true,
    repositoryMirror: false,
    extendedRepositoryNames: true,
    anonymousAccess: true,
    quotaManagement: false,
    editQuota: true,
    changeTagExpiration: true,
    permanentlyDeleteTags: false,
    directLogin: true,
    userCreation: true,
    inviteOnlyUserCreation: false,
    mailing: false,
    recaptcha: false,
  },
  state: 'normal',
  isInAccountRecoveryMode: false,
  externalLogins: [],
  versionNumber: null,
  hasOwnPasswords: true,
  links: noRegistryLinks,
};
