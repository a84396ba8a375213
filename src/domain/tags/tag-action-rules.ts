import type { RegistryConfig } from '@/domain/registry/registry';
import { sortTargets } from '@/domain/repository/bulk-plan';
import type { RepositorySettings } from '@/domain/repository/repository';
import {
  whyNotAnyWrite,
  whyNotWrite,
  type WriteContext,
  hasTimeMachine,
  unknownRepository,
} from '@/domain/repository/repository-rules';
import { isLiving, type Tag, refusesExpiration, refusesImmutability } from './tag';

/** What the rules look at apart from the tag. */
export interface TagActionContext extends WriteContext {
  /** Undefined while it is not known. */
  settings: RepositorySettings | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** One tag and what its actions depend on. */
export interface TagActionQuestion extends TagActionContext {
  tag: Tag;
}

/** Several tags and what their actions depend on. */
export interface BulkActionQuestion extends TagActionContext {
  tags: readonly Tag[];
}

/** A rule: why a person cannot do something to a tag, in words for people; undefined if they can. */
export type WhyNot = (question: TagActionQuestion) => string | undefined;

/** What a bulk action would do. */
export interface BulkPlan {
  /** Why it cannot start at all; absent if at least one tag is eligible. */
  reason?: string;
  eligible: Tag[];
  skipped: { tag: Tag; reason: string }[];
}

const isAlreadyImmutable = 'This tag is already immutable';
const isNotImmutable = 'This tag is not immutable';
export const needsClearing = 'Cannot make tag immutable while it has an expiration date. Clear expiration first.';
export const cannotChangeExpiration = 'Cannot change expiration of immutable tag';
const cannotRemove = 'Cannot remove immutable tag';
const cannotDeletePermanently = 'Cannot permanently delete immutable tag';

/** What every action needs: known settings, and the right to write. The server refuses writes outside state NORMAL with 503. */
function whyNotChange({ settings, ...context }: TagActionContext): string | undefined {
  return settings === undefined ? unknownRepository : whyNotWrite(settings, context);
}

/** The server finds living tags only, and answers 404 for one that ended since it was listed. */
function whyNotAlive({ tag, now }: TagActionQuestion): string | undefined {
  return isLiving(tag, now) ? undefined : 'This tag has expired';
}

/** Another tag on the same image. A digest that lost its last tag is 404 for the server. */
export function whyNotAddTag(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question);
}

/** Labels belong to the image, so immutable tags do not protect them. */
export function whyNotEditLabels(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question);
}

/** The server does not enforce the feature "change tag expiration" (recorded); it is the registry's wish all the same. */
export function whyNotChangeExpiration(question: TagActionQuestion): string | undefined {
  const { tag, settings, registry } = question;
  const { changeTagExpiration, immutableTagsCanExpire } = registry.features;
  if (!changeTagExpiration) return 'This registry does not let users change expirations';
  const reason = whyNotChange(question);
  if (reason !== undefined) {
    const isOpen = settings === undefined || settings.state === 'NORMAL';
    return isOpen || whyNotAnyWrite(question) !== undefined
      ? reason
      : 'Tag expiration cannot be modified on this repository';
  }
  return whyNotAlive(question) ?? (refusesExpiration(tag, immutableTagsCanExpire) ? cannotChangeExpiration : undefined);
}

/** The server refuses an expiring tag with 400. */
export function whyNotMakeImmutable(question: TagActionQuestion): string | undefined {
  const { tag, registry } = question;
  const reason = whyNotImmutability(registry) ?? whyNotChange(question) ?? whyNotAlive(question);
  if (reason !== undefined) return reason;
  if (tag.isImmutable) return isAlreadyImmutable;
  return refusesImmutability(tag, registry.features.immutableTagsCanExpire) ? needsClearing : undefined;
}

/** The server wants admin permission for this alone among the changes to a tag (403). */
export function whyNotRemoveImmutability(question: TagActionQuestion): string | undefined {
  const { tag, registry } = question;
  const reason = whyNotImmutability(registry) ?? whyNotWithoutAdmin(question) ?? whyNotChange(question);
  return reason ?? whyNotAlive(question) ?? (tag.isImmutable ? undefined : isNotImmutable);
}

/** The server refuses an immutable tag with 409. */
export function whyNotRemove(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question) ?? (question.tag.isImmutable ? cannotRemove : undefined);
}

/**
 * The server does this outside state NORMAL, too; no person expects that of a repository that takes no changes, so it is
 * asked for here like every other write. Without a time machine the server answers 404.
 */
export function whyNotPermanentlyDelete(question: TagActionQuestion): string | undefined {
  const { tag, settings, registry } = question;
  if (!registry.features.permanentlyDeleteTags) return 'This registry does not let users delete tags permanently';
  const reason = whyNotChange(question);
  if (reason !== undefined) return reason;
  if (settings !== undefined && !hasTimeMachine(settings)) {
    return 'This repository has no time machine: Remove is permanent already';
  }
  return whyNotAlive(question) ?? (tag.isImmutable ? cannotDeletePermanently : undefined);
}

function whyNotImmutability({ features }: RegistryConfig): string | undefined {
  return features.immutableTags ? undefined : 'This registry has no immutable tags';
}

/** What stops every person comes before the missing permission. */
export function whyNotWithoutAdmin({ settings, ...context }: TagActionContext): string | undefined {
  if (settings === undefined) return unknownRepository;
  const reason = whyNotWrite({ ...settings, canWrite: true }, context);
  return reason ?? (settings.canAdmin ? undefined : 'Admin permission is required to remove immutability');
}

/**
 * Applies a rule to many tags. If none is eligible, `wordsWhenNone` is given the reasons, each once, and may say something
 * better about all of them together. Otherwise a reason that all tags share is given as it is.
 */
export function planBulk(
  whyNot: WhyNot,
  tags: readonly Tag[],
  context: TagActionContext,
  wordsWhenNone: (reasons: readonly string[]) => string | undefined,
): BulkPlan {
  const { eligible, refused, reasons } = sortTargets(tags, (tag) => whyNot({ ...context, tag }));
  const skipped = refused.map(({ target: tag, reason }) => ({ tag, reason }));
  if (eligible.length > 0) return { eligible, skipped };
  const [first = 'No tags selected', ...others] = reasons;
  const summary = others.length === 0 ? first : 'This is not possible for any of the selected tags';
  return { reason: wordsWhenNone(reasons) ?? summary, eligible, skipped };
}

/** For a bulk action that has other words for one of its reasons if it holds for all tags. */
function inPlural(reasonOfOne: string, wordsOfAll: string) {
  return (reasons: readonly string[]) => (reasons.join() === reasonOfOne ? wordsOfAll : undefined);
}

/** Whose labels can be edited: of every living tag. */
export function planBulkEditLabels({ tags, ...context }: BulkActionQuestion): BulkPlan {
  return planBulk(whyNotEditLabels, tags, context, () => undefined);
}

/** Whose expiration can be changed: not that of immutable tags, unless the registry lets them expire. */
export function planBulkChangeExpiration({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'None of the selected tags can have their expiration changed because they are all immutable.';
  return planBulk(whyNotChangeExpiration, tags, context, inPlural(cannotChangeExpiration, words));
}

/** Which can be made immutable: those that are not yet, and have no expiration. */
export function planBulkMakeImmutable({ tags, ...context }: BulkActionQuestion): BulkPlan {
  return planBulk(whyNotMakeImmutable, tags, context, (reasons) => {
    if (reasons.length === 0 || reasons.some((one) => one !== isAlreadyImmutable && one !== needsClearing)) {
      return undefined;
    }
    return reasons.includes(needsClearing)
      ? 'All selected mutable tags have expiration dates. Clear expiration first.'
      : 'All selected tags are already immutable';
  });
}

/** Which can lose their immutability, at the hands of an administrator. */
export function planBulkRemoveImmutability({ tags, ...context }: BulkActionQuestion): BulkPlan {
  return planBulk(whyNotRemoveImmutability, tags, context, inPlural(isNotImmutable, 'No immutable tags selected'));
}

/** Which can be removed: those that are not immutable. */
export function planBulkRemove({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'All selected tags are immutable and cannot be removed';
  return planBulk(whyNotRemove, tags, context, inPlural(cannotRemove, words));
}

/** Which can be deleted for good: the same, where the registry offers it and there is a time machine. */
export function planBulkPermanentlyDelete({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'All selected tags are immutable and cannot be deleted';
  return planBulk(whyNotPermanentlyDelete, tags, context, inPlural(cannotDeletePermanently, words));
}
