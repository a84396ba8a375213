import { formatISO } from 'date-fns/formatISO';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { RiskKind } from '@/domain/risk/risk-content';
import { priorityText } from '@/domain/risk/priority';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useNow } from '@/ui/use-now';
import { epssFacts, exploitedFacts, statementFacts } from './risk-facts';

interface FindingRiskDetailsProps {
  risk: FindingRisk;
  /** Kinds of risk data that there are: what there is no file for is not said to be unknown. */
  kinds: ReadonlySet<RiskKind>;
}

/** All that risk data say of a finding, and why it has its priority. */
export function FindingRiskDetails({ risk, kinds }: FindingRiskDetailsProps) {
  const { priority, reason, cves, epss, exploited, vex, partlySettled, accepted } = risk;
  const today = formatISO(useNow(), { representation: 'date' });
  const needsCve = kinds.has('epss') || kinds.has('kev');
  const facts: string[] = [
    ...(kinds.has('epss') && cves.length > 0 ? [epssFacts(epss, cves.length)] : []),
    ...exploited.map((entry) => exploitedFacts(entry, today)),
    ...(vex?.statements.map((statement) => `VEX: ${statementFacts(statement)}`) ?? []),
    ...(vex?.overruled.map((statement) => `Overruled: ${statementFacts(statement)}`) ?? []),
    ...(partlySettled === null ? [] : [`VEX settles ${partlySettled} of this advisory, which is not enough.`]),
    ...(accepted === null
      ? []
      : [
          `Accepted: ${[accepted.reason, accepted.date, accepted.until && `until ${accepted.until}`].filter(Boolean).join(', ')}`,
        ]),
    ...(needsCve && cves.length === 0
      ? ['The report names no CVE for this advisory: EPSS and KEV cannot tell of it.']
      : []),
  ];
  return (
    <section className={classNames(layout.stack, typography.breakable)}>
      <p>
        <strong>{priorityText(priority)}</strong>: {reason}.
      </p>
      <ul role="list" aria-label="Risk data">
        {facts.map((fact, at) => (
          <li key={at}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
