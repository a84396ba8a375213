import { addDays } from 'date-fns/addDays';
import type { Tag } from '@/domain/tags/tag';
import { planExpiration } from './expiration-plan';

interface TagReason {
  tag: Tag;
  /** A whole sentence. */
  reason: string;
}

/** What the server would make of later expirations. */
interface ExtensionPlan {
  /** Tags that will expire later than now; `at` in milliseconds since 1970. */
  taken: { tag: Tag; at: number }[];
  /** Those of them whose time the server cuts. */
  cut: TagReason[];
  refused: TagReason[];
}

/** The most days that can be added: far more than the server's limit, and still a date. */
export const mostExtraDays = 3650;

/** The days that a text adds, from 1; null for anything else. */
export function readExtraDays(text: string): number | null {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= mostExtraDays ? days : null;
}

/**
 * Foresees what becomes of tags that get so many days more, each from its own expiration on: the same time of day by the browser's
 * clock. The server lets a tag live 104 weeks at most, so a tag that has them already cannot get more.
 *
 * @param now milliseconds since 1970
 */
export function planExtension(tags: readonly Tag[], days: number, now: number): ExtensionPlan {
  const plan: ExtensionPlan = { taken: [], cut: [], refused: [] };
  for (const tag of tags) {
    const { startedAt, endsAt } = tag;
    if (endsAt === null) {
      plan.refused.push({ tag, reason: 'It never expires.' });
      continue;
    }
    const planned = planExpiration({ startedAt, wanted: addDays(endsAt, days).getTime(), now });
    if (planned.kind === 'never') continue;
    if (planned.kind === 'refused') plan.refused.push({ tag, reason: planned.reason });
    else if (planned.at <= endsAt) {
      plan.refused.push({ tag, reason: 'It expires as late as it can already: 104 weeks after it began.' });
    } else {
      plan.taken.push({ tag, at: planned.at });
      if (planned.kind === 'clamped') plan.cut.push({ tag, reason: planned.reason });
    }
  }
  return plan;
}
