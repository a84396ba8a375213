import type { Tag } from '@/domain/tags/tag';
import type { ImmutabilityPolicy } from './policy';
import { immutabilityTest } from './policy-pattern';

/** A tag that a policy is about, and that is not immutable. */
export interface ImmutabilityEstimate {
  tag: Tag;
  /** The first that is about it. */
  policy: ImmutabilityPolicy;
  /** True for a tag that expires: becoming immutable takes away its expiration, without a word (recorded). */
  losesExpiration: boolean;
}

/**
 * The tags that would become immutable: when one of the policies is made or changed, or when they are pushed again. A tag
 * whose flag an administrator took away is among them: it stays as it is until then (recorded).
 */
export function wouldBecomeImmutable(
  tags: readonly Tag[],
  policies: readonly ImmutabilityPolicy[],
): ImmutabilityEstimate[] {
  const tests = policies.map((policy) => ({ policy, isAbout: immutabilityTest(policy) }));
  return tags.flatMap((tag) => {
    if (tag.isImmutable !== false) return [];
    const found = tests.find(({ isAbout }) => isAbout(tag.name));
    return found === undefined ? [] : [{ tag, policy: found.policy, losesExpiration: tag.endsAt !== null }];
  });
}
