import type { CurrentUser } from '@/domain/registry/registry';
import type { RepositorySettings, RepositoryName, RepositoryState } from './repository';
import {
  isBeingDeleted,
  isOrganizationMirror,
  notSignedIn,
  repositoryStateText,
  whyNotAdmin,
  whyNotAnyWrite,
  whyNotPermitted,
  type WriteContext,
  needsWrite,
} from './repository-rules';

export interface RepositoryActionContext extends WriteContext {
  /** Undefined while it is not known. */
  user: CurrentUser | undefined;
}

/** A repository as far as its actions depend on it. */
export interface RepositoryTarget extends RepositoryName {
  isPublic: boolean;
  state: RepositoryState;
  /** Undefined until it is asked for: lists do not say. */
  canAdmin: boolean | undefined;
}

export type Visibility = 'public' | 'private';

/**
 * Whether the person administers everything in the namespace: their own, or that of an organization they own. Undefined
 * if that does not decide it: single repositories may be shared, and superusers may have full access.
 */
export function administersNamespace(namespace: string, user: CurrentUser | undefined): boolean | undefined {
  if (user === undefined) return undefined;
  if (user.isAnonymous) return false;
  const isOwn = user.username === namespace;
  return isOwn || user.organizations.some(({ name, isAdmin }) => name === namespace && isAdmin) ? true : undefined;
}

function whyNotAdminister(target: RepositoryTarget, context: RepositoryActionContext): string | undefined {
  const { user } = context;
  const reason = whyNotAnyWrite(context);
  if (reason !== undefined) return reason;
  return whyNotAdmin(target.canAdmin ?? administersNamespace(target.namespace, user), user);
}

/** The server lets administrators do this in every state. */
export function whyNotDeleteRepository(target: RepositoryTarget, context: RepositoryActionContext): string | undefined {
  const reason = whyNotAdminister(target, context);
  return reason ?? (isBeingDeleted(target.state) ? 'This repository is being deleted already.' : undefined);
}

/** The server lets administrators do this in every state, and accepts a visibility that is set already. */
export function whyNotChangeVisibility(
  target: RepositoryTarget,
  visibility: Visibility,
  context: RepositoryActionContext,
): string | undefined {
  const reason = whyNotAdminister(target, context);
  if (reason !== undefined) return reason;
  if (isBeingDeleted(target.state)) return repositoryStateText(target.state).description;
  return target.isPublic === (visibility === 'public') ? `This repository is ${visibility} already.` : undefined;
}

/** Why a person cannot choose a repository's state; the mirroring of organizations is set for all of them together. */
export function whyNotChangeState(settings: RepositorySettings, context: RepositoryActionContext): string | undefined {
  if (!context.registry.features.repositoryMirror) return 'This registry does not let users change repository states.';
  const reason = whyNotAdminister(settings, context);
  if (reason !== undefined) return reason;
  return isOrganizationMirror(settings.state)
    ? 'This repository is managed by organization-level mirroring. Its state cannot be changed manually.'
    : undefined;
}

/** A description needs write permission; outside state NORMAL the server says that no one can write, but administrators can. */
export function whyNotEditDescription(
  { canWrite, canAdmin }: RepositorySettings,
  context: RepositoryActionContext,
): string | undefined {
  const reason = whyNotAnyWrite(context);
  return reason ?? (canWrite || canAdmin ? undefined : whyNotPermitted(context.user, needsWrite));
}

/** Namespaces in which the person may make repositories, their own first. */
export function namespacesToCreateIn(user: CurrentUser | undefined): string[] {
  if (user === undefined || user.isAnonymous) return [];
  const organizations = user.organizations.filter(({ canCreateRepository, isAdmin }) => canCreateRepository || isAdmin);
  return [user.username, ...organizations.map(({ name }) => name)];
}

/** Why the person cannot make a repository in this namespace or, if it is undefined, in any. */
export function whyNotCreateRepository(
  namespace: string | undefined,
  context: RepositoryActionContext,
): string | undefined {
  const { user } = context;
  const reason = whyNotAnyWrite(context);
  if (reason !== undefined) return reason;
  if (user === undefined) return 'It is not known yet who you are.';
  if (user.isAnonymous) return notSignedIn;
  // Superusers may have full access; the server decides.
  if (namespace === undefined || user.isSuperuser || namespacesToCreateIn(user).includes(namespace)) return undefined;
  return `You cannot create repositories in ${namespace}.`;
}

const longestRepositoryName = 255;

/** Quay's own words. */
const repositoryNameText = `Must contain only lowercase alphanumeric and _- characters. Max ${longestRepositoryName} characters.`;

/**
 * Why the server would refuse a repository's name; undefined for a good one. With extended names (slashes) each part
 * follows the rule.
 */
export function whyNotRepositoryName(name: string, hasExtendedNames: boolean): string | undefined {
  if (name.length > longestRepositoryName) return repositoryNameText;
  const parts = hasExtendedNames ? name.split('/') : [name];
  return parts.every((part) => /^[a-z0-9][.a-z0-9_-]*$/.test(part)) ? undefined : repositoryNameText;
}
