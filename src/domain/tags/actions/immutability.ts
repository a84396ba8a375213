import type { RegistryConfig } from '@/domain/registry/registry';
import { unknownRepository, whyNotAdmin, whyNotWrite } from '@/domain/repository/repository-rules';
import { isLocked, refusesImmutability, roleToSetImmutability } from '../tag';
import {
  type BulkActionQuestion,
  type BulkPlan,
  inPlural,
  planBulk,
  type TagActionContext,
  type TagActionQuestion,
  whyNotAlive,
  whyNotChange,
} from './tag-action-rules';

const isAlreadyImmutable = 'This tag is already immutable';
const alreadyMutable = 'This tag is not immutable';
export const needsClearing = 'Cannot make tag immutable while it has an expiration date. Clear expiration first.';

/** The server refuses an expiring tag with 400. */
export function whyNotMakeImmutable(question: TagActionQuestion): string | undefined {
  const { tag, registry } = question;
  const reason = whyNotImmutability(registry) ?? whyNotSetImmutability(true, question) ?? whyNotAlive(question);
  if (reason !== undefined) return reason;
  if (isLocked(tag)) return isAlreadyImmutable;
  return refusesImmutability(tag, registry.features.immutableTagsCanExpire) ? needsClearing : undefined;
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

/** Writing takes state NORMAL and the permission to write, of administrators too. */
export function whyNotRemoveImmutability(question: TagActionQuestion): string | undefined {
  const { tag, registry } = question;
  const reason = whyNotImmutability(registry) ?? whyNotSetImmutability(false, question) ?? whyNotChange(question);
  return reason ?? whyNotAlive(question) ?? (isLocked(tag) ? undefined : alreadyMutable);
}

/** Which can lose their immutability, at the hands of an administrator. */
export function planBulkRemoveImmutability({ tags, ...context }: BulkActionQuestion): BulkPlan {
  return planBulk(whyNotRemoveImmutability, tags, context, inPlural(alreadyMutable, 'No immutable tags selected'));
}

function whyNotImmutability({ features }: RegistryConfig): string | undefined {
  return features.immutableTags ? undefined : 'This registry has no immutable tags';
}

/** Why a person cannot make tags immutable, or remove it. What stops every person comes before the missing permission. */
export function whyNotSetImmutability(
  isImmutable: boolean,
  { settings, ...context }: TagActionContext,
): string | undefined {
  if (roleToSetImmutability(isImmutable) === 'write') return whyNotChange({ settings, ...context });
  if (settings === undefined) return unknownRepository;
  const reason = whyNotWrite({ ...settings, canWrite: true }, context);
  return reason ?? whyNotAdmin(settings.canAdmin, context.user, 'Admin permission is required to remove immutability');
}
