import { millisecondsInDay } from 'date-fns/constants';
import { expiresThisWeek } from '@/domain/expiration/expiration';
import type { Priority } from '@/domain/risk/priority';
import type { Severity } from '@/domain/scan/scan';

/** The chips that narrow the tag table. */
export const tagFilters = [
  'signed',
  'unsigned',
  'immutable',
  'expiring',
  'expiring-week',
  'multi-arch',
  'critical',
  'high',
  'vulnerable',
  'clean',
  'act-now',
  'act-soon',
  'not-pulled',
  'never-pulled',
  'pruned',
  'becomes-immutable',
] as const;
export type TagFilter = (typeof tagFilters)[number];

export interface TagFacts {
  /** Undefined: not known, which neither filter lets pass. */
  isSigned: boolean | undefined;
  isImmutable: boolean;
  /** Milliseconds since 1970; null for a tag that does not expire. */
  endsAt: number | null;
  /** Milliseconds since 1970. */
  now: number;
  isIndex: boolean;
  /** Null: scanned, and nothing was found. Undefined: not known so far, which no severity filter lets pass. */
  worstSeverityKnown: Severity | null | undefined;
  /** The most urgent of its findings. Null: none. Undefined: not known, which no filter by priority lets pass. */
  priorityKnown?: Priority | null | undefined;
  /** Milliseconds since 1970. Null: never pulled. Undefined: not known, which no filter by pulls lets pass. */
  lastPulledAtKnown?: number | null | undefined;
  /** By a policy, as it is estimated. Undefined: not known, which no filter by policies lets pass. */
  isPrunedKnown?: boolean | undefined;
  becomesImmutableKnown?: boolean | undefined;
}

const labels: Readonly<Record<TagFilter, string>> = {
  signed: 'Signed',
  unsigned: 'Unsigned',
  immutable: 'Immutable',
  expiring: 'Expiring',
  'expiring-week': 'Expiring within 7 days',
  'multi-arch': 'Multi-arch',
  critical: 'Critical',
  high: 'High or worse',
  vulnerable: 'Any vulnerability',
  clean: 'None detected',
  'act-now': 'Act now',
  'act-soon': 'Act now or soon',
  'not-pulled': 'Not pulled for 90 days',
  'never-pulled': 'Never pulled',
  pruned: 'Would be pruned',
  'becomes-immutable': 'Would become immutable',
};

/** The words on a filter's chip. */
export function tagFilterLabel(filter: TagFilter): string {
  return labels[filter];
}

/** True for the filters about security: they speak only of the scans that are known so far. */
export function isSeverityFilter(filter: TagFilter): boolean {
  return filter === 'critical' || filter === 'high' || filter === 'vulnerable' || filter === 'clean';
}

/** True for the filters about priorities: they need risk data, and speak only of the scans that are known so far. */
export function isPriorityFilter(filter: TagFilter): boolean {
  return filter === 'act-now' || filter === 'act-soon';
}

/** True for the filters about pulls, which are read tag by tag. */
export function isPullFilter(filter: TagFilter): boolean {
  return filter === 'not-pulled' || filter === 'never-pulled';
}

/** True for the filters about what policies would do, which is estimated for administrators. */
export function isPolicyFilter(filter: TagFilter): boolean {
  return filter === 'pruned' || filter === 'becomes-immutable';
}

const ninetyDaysMs = 90 * millisecondsInDay;

function matchesTagFilter(filter: TagFilter, facts: TagFacts): boolean {
  const { worstSeverityKnown: worst, lastPulledAtKnown: pulledAt, priorityKnown: priority } = facts;
  switch (filter) {
    case 'signed':
      return facts.isSigned === true;
    case 'unsigned':
      return facts.isSigned === false;
    case 'immutable':
      return facts.isImmutable;
    case 'expiring':
      return facts.endsAt !== null;
    case 'expiring-week':
      return expiresThisWeek(facts.endsAt, facts.now);
    case 'multi-arch':
      return facts.isIndex;
    case 'critical':
      return worst === 'Critical';
    case 'high':
      return worst === 'Critical' || worst === 'High';
    case 'vulnerable':
      return worst !== null && worst !== undefined;
    case 'clean':
      return worst === null;
    case 'act-now':
      return priority === 'now';
    case 'act-soon':
      return priority === 'now' || priority === 'soon';
    case 'not-pulled':
      return pulledAt === null || (pulledAt !== undefined && pulledAt < facts.now - ninetyDaysMs);
    case 'never-pulled':
      return pulledAt === null;
    case 'pruned':
      return facts.isPrunedKnown === true;
    case 'becomes-immutable':
      return facts.becomesImmutableKnown === true;
  }
}

/** A tag must pass every filter, but of the severity filters one is enough: a tag has only one worst severity. */
export function matchesTagFilters(filters: readonly TagFilter[], facts: TagFacts): boolean {
  const bySeverity = filters.filter(isSeverityFilter);
  return (
    filters.every((filter) => isSeverityFilter(filter) || matchesTagFilter(filter, facts)) &&
    (bySeverity.length === 0 || bySeverity.some((filter) => matchesTagFilter(filter, facts)))
  );
}
