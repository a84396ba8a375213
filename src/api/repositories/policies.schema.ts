import * as v from 'valibot';
import {
  creationDateRule,
  type AutoPrunePolicy,
  type ImmutabilityPolicy,
  type NewAutoPrunePolicy,
  type PolicyOwner,
  type PruneRule,
} from '@/domain/policies/policy';
import { tolerantList, type TolerantList } from '@/api/http/answers/tolerant-list';

const id = v.pipe(v.string(), v.nonEmpty());
/** Both kinds of policy have these. */
const common = {
  uuid: id,
  tagPattern: v.nullish(v.string(), null),
  tagPatternMatches: v.nullish(v.boolean(), true),
};
const count = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.transform((value): PruneRule => ({ kind: 'number-of-tags', count: value })),
);
const span = v.pipe(
  v.string(),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): PruneRule => {
    const rule = creationDateRule(value);
    if (rule !== null) return rule;
    addIssue({ message: 'expected a time span' });
    return NEVER;
  }),
);

const autoPrunePolicy = v.pipe(
  v.union([
    v.object({ ...common, method: v.literal('number_of_tags'), value: count }),
    v.object({ ...common, method: v.literal('creation_date'), value: span }),
  ]),
  v.transform((wire): Omit<AutoPrunePolicy, 'owner'> => ({
    id: wire.uuid,
    pattern: wire.tagPattern,
    takesFitting: wire.tagPatternMatches,
    rule: wire.value,
  })),
);

const immutabilityPolicy = v.pipe(
  v.object({ uuid: id, tagPattern: v.string(), tagPatternMatches: v.nullish(v.boolean(), true) }),
  v.transform((wire): Omit<ImmutabilityPolicy, 'owner'> => ({
    id: wire.uuid,
    pattern: wire.tagPattern,
    takesFitting: wire.tagPatternMatches,
  })),
);

/** A list of policies; the server does not repeat whose they are. */
function policyList<T extends object>(policy: v.GenericSchema<unknown, T>, owner: PolicyOwner) {
  return v.pipe(
    v.object({ policies: tolerantList(policy) }),
    v.transform(({ policies }): TolerantList<T & { owner: PolicyOwner }> => ({
      entries: policies.entries.map((one) => ({ ...one, owner })),
      malformed: policies.malformed,
    })),
  );
}

export const autoPruneListSchema = (owner: PolicyOwner) => policyList(autoPrunePolicy, owner);

export const immutabilityListSchema = (owner: PolicyOwner) => policyList(immutabilityPolicy, owner);

/** The answer for a new policy: its id. */
export const createdPolicySchema = v.pipe(
  v.object({ uuid: id }),
  v.transform(({ uuid }) => uuid),
);

/** Body of `POST autoprunepolicy`; the server refuses an empty pattern, so that none is sent without one. */
export function newAutoPruneBody({ rule, pattern, takesFitting }: NewAutoPrunePolicy) {
  return {
    ...(rule.kind === 'number-of-tags'
      ? { method: 'number_of_tags', value: rule.count }
      : { method: 'creation_date', value: rule.span }),
    ...(pattern !== null && { tagPattern: pattern, tagPatternMatches: takesFitting }),
  };
}
