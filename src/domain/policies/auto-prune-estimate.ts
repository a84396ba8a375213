import { isHolder, parseSignatureTag } from '@/domain/image/signatures';
import type { RepositorySettings } from '@/domain/repository/repository';
import { isMirror } from '@/domain/repository/repository-rules';
import { newestFirst } from '@/domain/tags/server-order';
import { isLiving, isLocked, type Tag } from '@/domain/tags/tag';
import type { AutoPrunePolicy } from './policy';
import { policyNameTest } from './policy-pattern';

/** A tag that the registry would remove by a policy. */
export interface PruneEstimate {
  tag: Tag;
  /** The one that takes it first. */
  policy: AutoPrunePolicy;
  /** By creation date: when it falls due, in milliseconds since 1970, perhaps long ago. By number: null, the next time. */
  dueAt: number | null;
  /** False if it depends on what is not known of Quay (docs/policies.md): then the registry may leave the tag alone. */
  isCertain: boolean;
}

/** Whether the next run of the registry would take it already. */
export function isDue({ dueAt }: PruneEstimate, now: number): boolean {
  return dueAt === null || dueAt <= now;
}

/** Immutable tags and those with cosign's names are never pruned, says Quay. */
function isSpared(tag: Tag): boolean {
  return isLocked(tag) || !isHolder(tag);
}

/** Whether auto-pruning leaves a repository alone: Quay prunes no mirrors and none that are read-only (its documentation). */
export function isLeftAlone({ state }: Pick<RepositorySettings, 'state'>): boolean {
  return state === 'READ_ONLY' || isMirror(state);
}

/**
 * What the policies of a repository and of its namespace would remove, each looked at by itself: the newest tag first, and
 * every tag once. Also what falls due later, so look at `dueAt`; but not what expires before. It says rather too much than
 * too little: what is not proven is taken to remove, and marked. Policies whose pattern cannot be tried take nothing here.
 *
 * @param tags in the server's order; ended ones are ignored
 * @param now milliseconds since 1970
 */
export function autoPruneEstimate(
  tags: readonly Tag[],
  policies: readonly AutoPrunePolicy[],
  now: number,
): PruneEstimate[] {
  const living = tags.filter((tag) => isLiving(tag, now)).toSorted(newestFirst);
  const first = new Map<Tag, PruneEstimate>();
  for (const policy of policies) {
    for (const estimate of takenBy(policy, living)) {
      const { tag } = estimate;
      if (!isLiving(tag, momentOf(estimate, now))) continue;
      const known = first.get(tag);
      if (known === undefined || isBefore(estimate, known, now)) first.set(tag, estimate);
    }
  }
  return living.flatMap((tag) => first.get(tag) ?? []);
}

/** When it would happen at the earliest. */
function momentOf({ dueAt }: PruneEstimate, now: number): number {
  return Math.max(dueAt ?? now, now);
}

function isBefore(one: PruneEstimate, other: PruneEstimate, now: number): boolean {
  const difference = momentOf(one, now) - momentOf(other, now);
  return difference < 0 || (difference === 0 && one.isCertain && !other.isCertain);
}

function takenBy(policy: AutoPrunePolicy, newestFirstTags: readonly Tag[]): PruneEstimate[] {
  const fits = policyNameTest(policy);
  if (fits === null) return [];
  const isPerhapsAbout = ({ name }: Tag) => fits(name, 'whole') || fits(name, 'anywhere');
  const isSurelyAbout = (tag: Tag) =>
    fits(tag.name, 'whole') && fits(tag.name, 'anywhere') && parseSignatureTag(tag.name) === null && !isSpared(tag);
  const { rule } = policy;
  const taken: PruneEstimate[] = [];
  // Whether spared tags count among the newest is not known: more are taken if they do.
  let counted = 0;
  let surelyCounted = 0;
  for (const tag of newestFirstTags) {
    if (!isPerhapsAbout(tag)) continue;
    const isSure = isSurelyAbout(tag);
    counted += 1;
    if (isSure) surelyCounted += 1;
    if (isSpared(tag)) continue;
    if (rule.kind === 'number-of-tags') {
      if (counted > rule.count)
        taken.push({ tag, policy, dueAt: null, isCertain: isSure && surelyCounted > rule.count });
    } else if (tag.startedAt !== null) {
      taken.push({ tag, policy, dueAt: tag.startedAt + rule.spanMs, isCertain: isSure });
    }
  }
  return taken;
}
