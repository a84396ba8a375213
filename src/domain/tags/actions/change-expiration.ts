import { isNormal, whyNotAnyWrite } from '@/domain/repository/repository-rules';
import { refusesExpiration } from '../tag';
import {
  type BulkActionQuestion,
  type BulkPlan,
  inPlural,
  planBulk,
  type TagActionQuestion,
  whyNotAlive,
  whyNotChange,
} from './tag-action-rules';

export const cannotChangeExpiration = 'Cannot change expiration of immutable tag';

/** The server does not enforce the feature "change tag expiration" (recorded); it is the registry's wish all the same. */
export function whyNotChangeExpiration(question: TagActionQuestion): string | undefined {
  const { tag, settings, registry } = question;
  const { changeTagExpiration, immutableTagsCanExpire } = registry.features;
  if (!changeTagExpiration) return 'This registry does not let users change expirations';
  const reason = whyNotChange(question);
  if (reason !== undefined) {
    const isOpen = settings === undefined || isNormal(settings.state);
    return isOpen || whyNotAnyWrite(question) !== undefined
      ? reason
      : 'Tag expiration cannot be modified on this repository';
  }
  return whyNotAlive(question) ?? (refusesExpiration(tag, immutableTagsCanExpire) ? cannotChangeExpiration : undefined);
}

/** Whose expiration can be changed: not that of immutable tags, unless the registry lets them expire. */
export function planBulkChangeExpiration({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'None of the selected tags can have their expiration changed because they are all immutable.';
  return planBulk(whyNotChangeExpiration, tags, context, inPlural(cannotChangeExpiration, words));
}
