import { sortTargets } from '@/domain/repository/bulk-plan';
import type { RepositorySettings } from '@/domain/repository/repository';
import { type WriteContext, whyNotWrite, unknownRepository } from '@/domain/repository/repository-rules';
import { isLiving, type Tag } from '../tag';

/** What the rules look at apart from the tag. */
export interface TagActionContext extends WriteContext {
  /** Undefined while it is not known. */
  settings: RepositorySettings | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

export interface TagActionQuestion extends TagActionContext {
  tag: Tag;
}

export interface BulkActionQuestion extends TagActionContext {
  tags: readonly Tag[];
}

/** A rule: why a person cannot do something to a tag, in words for people; undefined if they can. */
export type WhyNot = (question: TagActionQuestion) => string | undefined;

export interface BulkPlan {
  /** Why it cannot start at all; absent if at least one tag is eligible. */
  reason?: string;
  eligible: Tag[];
  skipped: { tag: Tag; reason: string }[];
}

/** What every action needs: known settings, and the right to write. The server refuses writes outside state NORMAL with 503. */
export function whyNotChange({ settings, ...context }: TagActionContext): string | undefined {
  return settings === undefined ? unknownRepository : whyNotWrite(settings, context);
}

/** The server finds living tags only, and answers 404 for one that ended since it was listed. */
export function whyNotAlive({ tag, now }: TagActionQuestion): string | undefined {
  return isLiving(tag, now) ? undefined : 'This tag has expired';
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

/** Says `wordsOfAll` of a bulk action if `reasonOfOne` is why it is not possible for each of the tags. */
export function inPlural(reasonOfOne: string, wordsOfAll: string) {
  return (reasons: readonly string[]) => (reasons.join() === reasonOfOne ? wordsOfAll : undefined);
}
