import type { ComparedFinding } from '@/domain/compare/reports/findings-comparison';
import { priorities, type Priority } from '@/domain/risk/priority';

/** A compared finding to which risk data gave a priority; as it is without one. */
export function withPriority(finding: ComparedFinding, priority: Priority | undefined): ComparedFinding {
  if (priority === undefined) return finding;
  const nothing = { cves: [], epss: null, exploited: [], vex: null, partlySettled: null, accepted: null };
  const risk = { ...nothing, priority, reason: '', place: priorities.indexOf(priority), isSettled: false };
  return { ...finding, risk };
}
