import type { Tag } from '@/domain/tags/tag';
import { formatDateTime } from '@/domain/time/dates';
import { planExpiration } from './expiration-plan';

interface TagReason {
  tag: Tag;
  /** What it means for the tag, in words. */
  reason: string;
}

/** What becomes of tags that are to expire at one moment. */
export interface ExpirationsPlan {
  /** Those that are written to. */
  taken: Tag[];
  /** Those of them whose date the server changes. */
  cut: TagReason[];
  /** Those of them that live longer than they do by themselves: who sets a date to many may not see that some end sooner. */
  prolonged: TagReason[];
  /** Those for which the date is not possible. */
  refused: TagReason[];
  /** Those that expire no later by themselves, and are left alone; none unless nothing may live longer. */
  sooner: TagReason[];
}

interface ExpirationsWish {
  /** Milliseconds since 1970; null: never. */
  wanted: number | null;
  /** Milliseconds since 1970. */
  now: number;
  /** Nothing may live longer than it does by itself. */
  isSoonerOnly: boolean;
}

/** Foresees what becomes of each of several tags, by the rules of `planExpiration`. */
export function planExpirations(tags: readonly Tag[], { wanted, now, isSoonerOnly }: ExpirationsWish): ExpirationsPlan {
  const plan: ExpirationsPlan = { taken: [], cut: [], prolonged: [], refused: [], sooner: [] };
  for (const tag of tags) {
    const { startedAt, endsAt } = tag;
    const planned = planExpiration({ startedAt, wanted, now });
    if (planned.kind === 'refused') {
      plan.refused.push({ tag, reason: planned.reason });
      continue;
    }
    const at = planned.kind === 'never' ? Infinity : planned.at;
    const asItIs = endsAt === null ? 'never expires as it is.' : `expires ${formatDateTime(endsAt)} as it is.`;
    if (isSoonerOnly && at >= (endsAt ?? Infinity)) {
      plan.sooner.push({ tag, reason: asItIs });
      continue;
    }
    plan.taken.push(tag);
    if (planned.kind === 'clamped') plan.cut.push({ tag, reason: planned.reason });
    if (endsAt !== null && at > endsAt) plan.prolonged.push({ tag, reason: asItIs });
  }
  return plan;
}
