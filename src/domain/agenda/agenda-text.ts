import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { PruneEstimate } from '@/domain/policies/auto-prune-estimate';
import { policyPatternText, pruneRuleText } from '@/domain/policies/policy';
import { formatDayLong } from '@/domain/time/dates';
import { dateTimeFormat } from '@/domain/time/intl-formatters';
import type { AgendaGroup } from './agenda-groups';
import type { AgendaItem, AgendaKind } from './agenda-items';

const kindLabels: Record<AgendaKind, string> = {
  expires: 'Expires',
  pruned: 'Auto-pruned (estimate)',
  lost: 'Can no longer be restored',
};

/** What will happen, as the filter has it. */
export function agendaKindLabel(kind: AgendaKind): string {
  return kindLabels[kind];
}

/** "Would be auto-pruned (estimate)": what happens to a tag, in words. */
export function agendaItemText({ kind, estimate }: Pick<AgendaItem, 'kind' | 'estimate'>): string {
  if (estimate === null) return agendaKindLabel(kind);
  return `${estimate.isCertain ? 'Would' : 'May'} be auto-pruned (estimate)`;
}

/** "Removes tags 14 days after they were created: all tags": the policy by which a tag is pruned. */
export function policyText({ policy }: PruneEstimate): string {
  const owner = policy.owner === 'repository' ? '' : `, policy of the ${policy.owner}`;
  return `${pruneRuleText(policy.rule)}: ${policyPatternText(policy)}${owner}`;
}

/** "Today, Sunday, November 29, 2026", "Dec 7 – 13, 2026", "March 2027": the days of a group, as its heading has them. */
export function agendaGroupTitle({ kind, from, to }: Omit<AgendaGroup<never>, 'items'>, now: number): string {
  if (kind === 'month') return dateTimeFormat(undefined, { month: 'long', year: 'numeric' }).format(from);
  const last = to - 1;
  const day = formatDayLong(from);
  if (kind === 'week' || day !== formatDayLong(last)) {
    const range = dateTimeFormat(undefined, { dateStyle: 'medium' }).formatRange(from, last);
    // Some browsers put thin spaces around the dash, which makes equal texts differ.
    return range.replaceAll(/[\u2009\u202f]/g, ' ');
  }
  const fromToday = differenceInCalendarDays(from, now);
  return fromToday === 0 ? `Today, ${day}` : fromToday === 1 ? `Tomorrow, ${day}` : day;
}
