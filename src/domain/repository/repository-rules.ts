import type { CurrentUser, RegistryConfig } from '@/domain/registry/registry';
import type { RepositorySettings, RepositoryState } from './repository';

/** What every rule about changes looks at: the registry, and who asks. */
export interface WriteContext {
  registry: RegistryConfig;
  /** Absent or undefined while it is not known, or if an access token does not tell. */
  user?: CurrentUser | undefined;
}

/** Said to people who may be able to do something once the registry knows them. */
export const notSignedIn = 'You have to sign in first.';

/** A repository's state in words. */
export interface RepositoryStateText {
  label: string;
  /** What the state forbids, as a whole sentence; for NORMAL, that it forbids nothing. */
  description: string;
}

const stateTexts: Readonly<Record<RepositoryState, RepositoryStateText>> = {
  NORMAL: { label: 'Normal', description: 'The repository is in its standard operational state.' },
  READ_ONLY: {
    label: 'Read only',
    description:
      'This repository is read-only: its tags and labels cannot be changed, and nothing can be pushed to it.',
  },
  MIRROR: {
    label: 'Mirror',
    description:
      'This repository mirrors another one: only the mirror writes to it, its tags and labels cannot be changed by hand.',
  },
  ORG_MIRROR: {
    label: 'Organization mirror',
    description:
      'This repository is managed by organization-level mirroring: its tags and labels cannot be changed by hand.',
  },
  MARKED_FOR_DELETION: {
    label: 'Marked for deletion',
    description: 'This repository is being deleted: nothing in it can be changed any more.',
  },
  UNKNOWN: {
    label: 'Unknown state',
    description: 'This repository is in a state this app does not know, and its tags and labels cannot be changed.',
  },
};

/** Whether a repository's state lets it take pushes and changes; in others the server refuses them with 503 (recorded of READ_ONLY). */
export function isNormal(state: RepositoryState): boolean {
  return state === 'NORMAL';
}

/** Whether the mirroring of the whole organization looks after a repository. Its state cannot be chosen (400). */
export function isOrganizationMirror(state: RepositoryState): boolean {
  return state === 'ORG_MIRROR';
}

/** Whether a repository is filled from another registry. */
export function isMirror(state: RepositoryState): boolean {
  return state === 'MIRROR' || isOrganizationMirror(state);
}

/** Whether a repository will be gone soon. */
export function isBeingDeleted(state: RepositoryState): boolean {
  return state === 'MARKED_FOR_DELETION';
}

/** What the time machine depends on. */
export type TimeMachineSettings = Pick<RepositorySettings, 'tagExpirationSeconds'>;

/** Whether what is removed from a repository can be brought back for a while. */
export function hasTimeMachine(settings: TimeMachineSettings): boolean {
  return timeMachineMs(settings) > 0;
}

/** For how long the time machine keeps what was removed, in milliseconds; 0 without one. */
export function timeMachineMs({ tagExpirationSeconds }: TimeMachineSettings): number {
  return Math.max(0, tagExpirationSeconds) * 1000;
}

/**
 * Why nobody can delete tags of a repository permanently; undefined if that is offered, or not known yet. Where nothing is
 * kept there is nothing to take out of the time machine: the server answers 404.
 */
export function whyNotPermanentDeletion(
  { features }: RegistryConfig,
  settings: TimeMachineSettings | undefined,
): string | undefined {
  if (!features.permanentlyDeleteTags) return 'This registry does not let users delete tags permanently';
  return settings === undefined || hasTimeMachine(settings)
    ? undefined
    : 'This repository has no time machine: Remove is permanent already';
}

/** Why a person lacks a permission: whom the registry does not know yet may have it once they sign in. */
export function whyNotPermitted(user: CurrentUser | undefined, reason: string): string {
  return user?.isAnonymous === true ? notSignedIn : reason;
}

export const needsWrite = 'You need write permission on this repository.';
const needsAdmin = 'You need admin permission on this repository.';

const unknownPermission = 'Your permissions on this repository are not known yet.';

/**
 * Why a person is no administrator of a repository; undefined if they are.
 *
 * @param canAdmin undefined while that is not known
 * @param reason names what they cannot do, where the place does not say it
 */
export function whyNotAdmin(
  canAdmin: boolean | undefined,
  user: CurrentUser | undefined,
  reason: string = needsAdmin,
): string | undefined {
  if (canAdmin === true) return undefined;
  return whyNotPermitted(user, canAdmin === undefined ? unknownPermission : reason);
}

/** Whether a person may read the policies and the log of a repository: its administrators may (recorded). Undefined while unknown. */
export function seesAdministration(settings: RepositorySettings | undefined): boolean | undefined {
  return settings?.canAdmin;
}

/** Said while nobody knows what may be done. */
export const unknownRepository = "The repository's settings are not known yet.";

/** Quay's own words for a registry that takes no writes. */
export const readOnlyRegistryText =
  'System is currently read-only. Pulls will succeed but all write operations are currently suspended.';

/** What account recovery mode (ACCOUNT_RECOVERY_MODE) means for people. */
export const accountRecoveryText =
  'The registry is in account recovery mode: administrators repair accounts, and nothing can be pushed, pulled or changed meanwhile.';

/** What it means to be a read-only superuser (GLOBAL_READONLY_SUPER_USERS). */
export const readOnlySuperuserText =
  'You are a read-only superuser: you can see everything in this registry and change nothing.';

/** A state's label and what it forbids. */
export function repositoryStateText(state: RepositoryState): RepositoryStateText {
  return stateTexts[state];
}

/**
 * Why the registry takes no changes at all, or none from this person, whatever they are about; undefined if it does.
 * The server calls read-only superusers administrators of every repository, and refuses all that they write.
 */
export function whyNotAnyWrite({ registry, user }: WriteContext): string | undefined {
  if (registry.isInAccountRecoveryMode) return accountRecoveryText;
  if (registry.state === 'readonly') return readOnlyRegistryText;
  return user?.isAnonymous === false && user.isReadOnlySuperuser ? readOnlySuperuserText : undefined;
}

/**
 * Why no one, or not this person, can change tags and labels here; undefined if they can. What holds for everyone comes first:
 * outside state NORMAL the server says "cannot write" to its administrators too, and permission is not what they lack.
 */
export function whyNotWrite(settings: RepositorySettings, context: WriteContext): string | undefined {
  const reason = whyNotAnyWrite(context);
  if (reason !== undefined) return reason;
  if (!isNormal(settings.state) && !(settings.state === 'UNKNOWN' && settings.canWrite)) {
    return stateTexts[settings.state].description;
  }
  return settings.canWrite ? undefined : whyNotPermitted(context.user, needsWrite);
}

/** As `whyNotWrite`, for what a page offers: while the settings are not known, it keeps the places of what most people may do. */
export function whyNotOfferWrite(settings: RepositorySettings | undefined, context: WriteContext): string | undefined {
  return settings === undefined ? whyNotAnyWrite(context) : whyNotWrite(settings, context);
}
