import type { FindingRisk } from '@/domain/risk/finding-risk';

/** What risk data say of a finding, as saved files show it. */
export interface RiskRecord {
  /** `now`, `soon`, `watch` or `later`, and why. */
  priority: string;
  reason: string;
  /** Not affected, fixed or accepted. */
  isSettled: boolean;
  epss: { cve: string; probability: number; percentile: number } | null;
  /** Its CVEs that are known to be exploited. */
  kev: readonly { cve: string; dueOn: string | null; isRansomware: boolean }[];
  vex: VexRecord | null;
  accepted: { reason: string; date: string; until: string | null } | null;
}

/** The deciding statement; of several, for the CVEs of one advisory, the one that asks for the most. */
interface VexRecord {
  status: string;
  justification: string | null;
  /** Texts of the statement. */
  detail: string | null;
  author: string | null;
  /** ISO 8601, UTC. */
  statedAt: string | null;
}

/** Describes what risk data say of a finding. */
export function riskRecord({ priority, reason, isSettled, epss, exploited, vex, accepted }: FindingRisk): RiskRecord {
  return {
    priority,
    reason,
    isSettled,
    epss,
    kev: exploited.map(({ cve, dueOn, isRansomware }) => ({ cve, dueOn, isRansomware })),
    vex: vexRecord(vex),
    accepted: accepted === null ? null : { reason: accepted.reason, date: accepted.date, until: accepted.until },
  };
}

function vexRecord(vex: FindingRisk['vex']): VexRecord | null {
  const statement = vex?.statements.find(({ status }) => status === vex.status);
  if (statement === undefined) return null;
  const { status, justification, impact, action, notes, author, statedAt } = statement;
  const detail = [impact, action, notes].filter((text) => text !== null).join(' ');
  return {
    status,
    justification,
    detail: detail === '' ? null : detail,
    author,
    statedAt: statedAt === null ? null : new Date(statedAt).toISOString(),
  };
}
