import type { FindingRisk } from '@/domain/risk/finding-risk';
import { shareText } from '@/domain/risk/priority';
import type { KnownExploited } from '@/domain/risk/risk-content';
import { vexText, type VexStatement } from '@/domain/risk/vex-statement';
import { formatDay } from '@/domain/time/dates';

/** "EPSS: 94.4%, more than 99.9% of all CVEs" */
export function epssFacts(epss: FindingRisk['epss'], cveCount: number): string {
  if (epss === null) return 'EPSS: no score.';
  const of = cveCount > 1 ? `, by ${epss.cve}, the likeliest of ${cveCount}` : '';
  return `EPSS: exploited within 30 days with a probability of ${shareText(epss.probability)}, percentile ${shareText(epss.percentile)}${of}.`;
}

/** What the catalog says of one that is exploited; a day it is due by may have passed. @param today as `2024-05-01` */
export function exploitedFacts(
  { cve, title, addedOn, dueOn, isRansomware, action }: KnownExploited,
  today: string,
): string {
  const due = dueOn === null ? null : `due ${day(dueOn)}${dueOn < today ? ' (passed)' : ''}`;
  const parts = [
    title === null ? cve : `${cve}, ${title}`,
    addedOn === null ? null : `listed since ${day(addedOn)}`,
    due,
    isRansomware ? 'used by ransomware' : null,
  ];
  return `KEV: ${parts.filter(Boolean).join(', ')}.${action === null ? '' : ` ${action}`}`;
}

/** What a statement says, who stated it and when. */
export function statementFacts(statement: VexStatement): string {
  const { status, justification, impact, action, notes, author, statedAt } = statement;
  const by = [author, statedAt === null ? null : formatDay(statedAt, undefined, 'UTC')].filter(Boolean).join(', ');
  const texts = [justification === null ? null : vexText(justification), impact, action, notes].filter(Boolean);
  return `${[vexText(status), ...texts].join('; ')}${by === '' ? '' : ` (${by})`}`;
}

function day(text: string): string {
  return formatDay(Date.parse(text), undefined, 'UTC');
}
