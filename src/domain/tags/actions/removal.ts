import { whyNotPermanentDeletion } from '@/domain/repository/repository-rules';
import { isLocked } from '../tag';
import {
  type BulkActionQuestion,
  type BulkPlan,
  inPlural,
  planBulk,
  type TagActionQuestion,
  whyNotAlive,
  whyNotChange,
} from './tag-action-rules';

const cannotRemove = 'Cannot remove immutable tag';
const cannotDeletePermanently = 'Cannot permanently delete immutable tag';

/** The server refuses an immutable tag with 409. */
export function whyNotRemove(question: TagActionQuestion): string | undefined {
  return whyNotChange(question) ?? whyNotAlive(question) ?? (isLocked(question.tag) ? cannotRemove : undefined);
}

/** Which can be removed: those that are not immutable. */
export function planBulkRemove({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'All selected tags are immutable and cannot be removed';
  return planBulk(whyNotRemove, tags, context, inPlural(cannotRemove, words));
}

/**
 * The server does this outside state NORMAL, too; no person expects that of a repository that takes no changes, so it is
 * asked for here like every other write.
 */
export function whyNotPermanentlyDelete(question: TagActionQuestion): string | undefined {
  const { tag, settings, registry } = question;
  const reason = whyNotPermanentDeletion(registry, settings) ?? whyNotChange(question) ?? whyNotAlive(question);
  return reason ?? (isLocked(tag) ? cannotDeletePermanently : undefined);
}

/** Which can be deleted for good: the same, where the registry offers it and there is a time machine. */
export function planBulkPermanentlyDelete({ tags, ...context }: BulkActionQuestion): BulkPlan {
  const words = 'All selected tags are immutable and cannot be deleted';
  return planBulk(whyNotPermanentlyDelete, tags, context, inPlural(cannotDeletePermanently, words));
}
